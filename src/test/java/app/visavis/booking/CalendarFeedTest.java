package app.visavis.booking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;

import app.visavis.shared.ical.ReadCalendar;
import app.visavis.testsupport.ConfirmedBooking;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@VisavisTest
class CalendarFeedTest {
    @Test
    void bothFollowTheirBookingsAtASecretAddress() {
        var booking = ConfirmedBooking.of(OpenPractice.always(), People.client(), OpenPractice.inMinutes(300));
        var client = booking.client();
        var practitioner = booking.practice().practitioner();

        client.given().get("/api/me/calendar").then().body("url", nullValue());
        var url = open(client);
        assertThat(url).startsWith("http://localhost:").endsWith(".ics").isEqualTo(open(client));
        client.given().get("/api/me/calendar").then().body("url", endsWith(url));

        var entry = ReadCalendar.one(read(url));
        assertThat(entry.uid()).startsWith(booking.id().toString());
        assertThat(entry.startsAt()).isEqualTo(booking.startsAt());
        var other = read(open(practitioner));
        assertThat(ReadCalendar.one(other).summary()).contains(client.displayName());
        assertThat(other).doesNotContain(client.email());

        client.given()
                .body(Map.of())
                .put("/api/bookings/" + booking.id() + "/cancellation")
                .then()
                .statusCode(200);
        assertThat(ReadCalendar.all(read(url))).isEmpty();
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() {
        var booking = ConfirmedBooking.of(OpenPractice.always(), People.client(), OpenPractice.inMinutes(300));
        var url = open(booking.client());
        var tag = given().get(url)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("private"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(url).then().statusCode(304);
    }

    @Test
    void aRevokedAddressIsGoneAndTheNextIsAnother() {
        var client = People.client();
        var first = open(client);
        client.given().delete("/api/me/calendar").then().statusCode(204);
        given().get(first).then().statusCode(404).body("type", endsWith("calendar-link-not-found"));
        var second = open(client);
        assertThat(second).isNotEqualTo(first);
        given().get(first).then().statusCode(404);
        given().get(second).then().statusCode(200);
        given().get("/api/calendars/guess.ics").then().statusCode(404);
        given().put("/api/me/calendar").then().statusCode(401);
    }

    private static String open(Person person) {
        return person.given()
                .put("/api/me/calendar")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
    }

    private static String read(String url) {
        return given().get(url).then().statusCode(200).extract().asString();
    }
}
