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
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

@VisavisTest
class CalendarFeedTest {
    @Inject
    EntityManager entities;

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

    /** Two thousand and one that are over: what is still to come must be among those that are told. */
    @Test
    void aLongPastNeverCrowdsOutWhatIsToCome() {
        var booking = ConfirmedBooking.of(OpenPractice.always(), People.client(), OpenPractice.inMinutes(300));
        var digits = "(SELECT 0 d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5"
                + " UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9)";
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "INSERT INTO booking (id, practice_id, offering_id, client_id, state, starts_at, ends_at,"
                                + " blocks_from, blocks_until, held_until, paying, offering_title, price_minor, currency,"
                                + " revision, created_at, changed_at, version, policy_free_hours, policy_late_percent)"
                                + " SELECT UNHEX(REPLACE(UUID(), '-', '')), practice_id, offering_id, client_id,"
                                + " 'COMPLETED', TIMESTAMPADD(MINUTE, -60 * n, starts_at),"
                                + " TIMESTAMPADD(MINUTE, -60 * n, ends_at), TIMESTAMPADD(MINUTE, -60 * n, blocks_from),"
                                + " TIMESTAMPADD(MINUTE, -60 * n, blocks_until), NULL, FALSE, offering_title,"
                                + " price_minor, currency, 1, created_at, changed_at, 0, 0, 0"
                                + " FROM booking CROSS JOIN (SELECT 1 + a.d + 10 * b.d + 100 * c.d + 1000 * k.d n FROM "
                                + digits + " a CROSS JOIN " + digits + " b CROSS JOIN " + digits
                                + " c CROSS JOIN (SELECT 0 d UNION SELECT 1 UNION SELECT 2) k) x"
                                + " WHERE id = :booking AND n BETWEEN 10 AND 2010")
                .setParameter("booking", booking.id())
                .executeUpdate());
        var told = ReadCalendar.all(read(open(booking.client())));
        assertThat(told).hasSize(2_000);
        assertThat(told.getLast().startsAt()).isEqualTo(booking.startsAt());
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
