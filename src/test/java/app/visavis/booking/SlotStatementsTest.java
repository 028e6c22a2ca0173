package app.visavis.booking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.FeedServer;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.RequestStatements;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@VisavisTest
class SlotStatementsTest {
    private static final int MOST = 6;

    @Inject
    @PersistenceUnitExtension
    RequestStatements statements;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final FeedServer feed = FeedServer.start()
            .calendar(IntStream.rangeClosed(1, 30)
                    .mapToObj(day -> busy(today.plusDays(day)))
                    .toArray(String[]::new));

    @Test
    void howeverMuchThereIsToKnowTheSlotsTakeSixStatements() {
        var bare = OpenPractice.always();
        var full = OpenPractice.always();
        fill(full);
        var least = statements(given(), bare, today);
        assertTrue(least.size() <= MOST, least::toString);
        assertEquals(least.size(), statements(given(), full, today).size());
        assertEquals(least.size(), statements(given(), full, today.plusDays(61)).size());
    }

    /** Whose session it is takes one more. */
    @Test
    void somebodyWhoIsSignedInCostsNotMoreThanThat() {
        var practice = OpenPractice.always();
        fill(practice);
        var taken = statements(People.client().given(), practice, today.plusDays(61));
        assertTrue(taken.size() <= MOST, taken::toString);
    }

    private void fill(OpenPractice practice) {
        IntStream.rangeClosed(1, 5).forEach(i -> practice.hold(People.client(), OpenPractice.inMinutes(i * 240)));
        IntStream.rangeClosed(2, 40).forEach(i -> {
            put(practice, "/special-days/" + today.plusDays(i), Map.of("openings", openings(i % 3)));
            practice.practitioner()
                    .given()
                    .body(Map.of("startsAt", today.plusDays(i) + "T10:00", "endsAt", today.plusDays(i) + "T11:00"))
                    .post("/api/practice/absences")
                    .then()
                    .statusCode(201);
        });
        put(practice, "/limits", Map.of("daily", 9, "weekly", 30));
        IntStream.range(0, 3).forEach(i -> practice.practitioner()
                .given()
                .body(Map.of("name", "Calendar " + i, "url", feed.url()))
                .post("/api/practice/calendars")
                .then()
                .statusCode(201)
                .body("state", equalTo("FRESH"))
                .body("busy", equalTo(30)));
    }

    private static String busy(LocalDate date) {
        var day = DateTimeFormatter.BASIC_ISO_DATE.format(date);
        return "UID:%s\nDTSTART:%sT120000Z\nDTEND:%sT123000Z".formatted(day, day, day);
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    private static List<Map<String, String>> openings(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.of("starts", "0%d:00".formatted(i), "ends", "0%d:30".formatted(i)))
                .toList();
    }

    private static void put(OpenPractice practice, String path, Map<String, ?> body) {
        practice.practitioner()
                .given()
                .body(body)
                .put("/api/practice" + path)
                .then()
                .statusCode(200);
    }

    private List<String> statements(RequestSpecification caller, OpenPractice practice, LocalDate to) {
        var path = "/api/practices/%s/offerings/%s/slots?from=%s&to=%s"
                .formatted(practice.slug(), practice.offeringId(), today, to);
        return statements.of(() -> caller.get(path).then().statusCode(200));
    }
}
