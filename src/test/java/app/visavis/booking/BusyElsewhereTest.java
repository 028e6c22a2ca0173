package app.visavis.booking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import app.visavis.testsupport.FeedServer;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A practitioner's other calendar takes time from the practice; when nobody can read it, all of it. */
@VisavisTest
class BusyElsewhereTest {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final FeedServer feed = FeedServer.start();
    private final Instant busyAt = OpenPractice.inMinutes(180);
    private OpenPractice practice;
    private FollowingPractice following;

    @Inject
    MovableClock clock;

    @BeforeEach
    void open() {
        practice = OpenPractice.always();
        following = new FollowingPractice(practice, feed);
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    @Test
    void whatIsInTheOtherCalendarCannotBeBooked() {
        feed.calendar(entry(busyAt));
        following
                .follow()
                .statusCode(201)
                .body("state", equalTo("FRESH"))
                .body("host", equalTo("127.0.0.1"))
                .body("busy", equalTo(1))
                .body("problem", nullValue())
                .body("url", nullValue());

        assertThat(slots()).contains(busyAt.plusSeconds(3600).toString());
        assertThat(slots()).doesNotContain(busyAt.toString());
        place(busyAt).statusCode(409).body("type", endsWith("slot-taken"));
        place(busyAt.plusSeconds(3600)).statusCode(201);
    }

    @Test
    void theAgendaSaysWhenTheOtherCalendarIsBusyAndNobodyElseHearsOfIt() {
        feed.calendar(entry(busyAt));
        following.follow().statusCode(201);
        var day = LocalDate.ofInstant(busyAt, ZoneOffset.UTC);
        following
                .busyTimes(day.minusDays(1), day.plusDays(1))
                .statusCode(200)
                .body("items.startsAt", contains(busyAt.toString()))
                .body("items.endsAt", contains(busyAt.plusSeconds(1800).toString()));
        following.busyTimes(day.plusDays(3), day.plusDays(4)).statusCode(200).body("items", empty());
        following.busyTimes(day, day.minusDays(1)).statusCode(422).body("type", endsWith("range-invalid"));

        People.client().given().get("/api/practice/busy-times").then().statusCode(404);
        given().get("/api/practice/busy-times").then().statusCode(401);
    }

    @Test
    void aCalendarThatIsNotThereClosesThePracticeUntilItIsGoneOrBack() {
        feed.status(404);
        var id = following
                .follow()
                .statusCode(201)
                .body("state", equalTo("CLOSED"))
                .body("problem", equalTo("NOT_THERE"))
                .extract()
                .path("id");
        assertThat(slots()).isEmpty();
        place(busyAt).statusCode(409).body("type", endsWith("calendar-unreadable"));

        feed.calendar(entry(busyAt));
        following.refresh(id).body("state", equalTo("FRESH"));
        assertThat(slots()).isNotEmpty();

        feed.reply(exchange -> FeedServer.answer(exchange, 200, "<html>Please sign in</html>"));
        following.refresh(id).body("state", equalTo("CLOSED")).body("problem", equalTo("NOT_A_CALENDAR"));
        assertThat(slots()).isEmpty();

        practice.practitioner()
                .given()
                .delete("/api/practice/calendars/" + id)
                .then()
                .statusCode(204);
        assertThat(slots()).contains(busyAt.toString());
    }

    @Test
    void troubleIsBorneForAWhileWithWhatWasLastKnown() {
        feed.calendar(entry(busyAt));
        var id = following.follow().extract().path("id");
        feed.status(503);
        following.refresh(id).body("state", equalTo("FAILING")).body("problem", equalTo("IN_TROUBLE"));
        assertThat(slots()).isNotEmpty().doesNotContain(busyAt.toString());

        try (var later = clock.forward(Duration.ofMinutes(61))) {
            assertThat(slots()).isEmpty();
            place(busyAt.plusSeconds(3600)).statusCode(409).body("type", endsWith("calendar-unreadable"));
        }
    }

    @Test
    void anotherZoneIsNotTrustedBeforeTheCalendarWasReadByIt() {
        feed.calendar(entry(busyAt));
        var id = following.follow().extract().path("id");
        feed.status(503);
        following.moveToTokyo();
        assertThat(slots()).isEmpty();
        following.refresh(id).body("state", equalTo("CLOSED")).body("problem", equalTo("IN_TROUBLE"));

        feed.calendar(entry(busyAt));
        following.refresh(id).body("state", equalTo("FRESH"));
        assertThat(slots()).isNotEmpty();
    }

    @Test
    void theDeskSaysThatThePracticeIsClosedSinceItsZoneIsAnotherOne() {
        feed.calendar(entry(busyAt));
        following.follow();
        feed.status(503);
        following.moveToTokyo();
        following.calendars().body("items[0].state", equalTo("CLOSED"));
    }

    /** What is being read by the former zone when the practice moves must not count, nor put off the reading by the new one. */
    @Test
    void aZoneThatChangesWhileACalendarIsReadHasItReadAgain() throws Exception {
        feed.calendar(entry(busyAt));
        var id = following.follow().extract().path("id");
        var isAsked = new CountDownLatch(1);
        var isMoved = new CountDownLatch(1);
        feed.reply(exchange -> {
            isAsked.countDown();
            awaitOf(isMoved);
            FeedServer.answer(exchange, 200, FeedServer.text(entry(busyAt)));
        });
        try (var reader = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = reader.submit(() -> following.refresh(id));
            awaitOf(isAsked);
            following.moveToTokyo();
            isMoved.countDown();
            first.get();
        }
        following.calendars().body("items[0].state", equalTo("CLOSED"));
        try (var soon = clock.forward(Duration.ofSeconds(1))) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> following.calendars().body("items[0].state", equalTo("FRESH")));
        }
        assertThat(slots()).isNotEmpty();
    }

    private static void awaitOf(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() {
        feed.reply(exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"one\"");
            var known = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            FeedServer.answer(exchange, known ? 304 : 200, known ? "" : FeedServer.text(entry(busyAt)));
        });
        var id = following.follow().extract().path("id");
        following.refresh(id).body("state", equalTo("FRESH")).body("busy", equalTo(1));
        assertThat(feed.asked()).contains("/calendar.ics null", "/calendar.ics \"one\"");
        assertThat(slots()).doesNotContain(busyAt.toString());
    }

    @Test
    void anAddressIsAWebAddressAndAPracticeOnesOwn() {
        for (var url : List.of(
                "ftp://example.org/a.ics",
                "calendar",
                "http://127.0.0.1:99999/",
                "https://me:secret@example.org/a.ics")) {
            following.follow(url).statusCode(422).body("type", endsWith("calendar-address-invalid"));
        }
        feed.calendar(entry(busyAt));
        var id = following.follow().extract().path("id");
        OpenPractice.always()
                .practitioner()
                .given()
                .delete("/api/practice/calendars/" + id)
                .then()
                .statusCode(404);
    }

    private static String entry(Instant at) {
        return "UID:busy\nSUMMARY:Dentist\nDTSTART:" + UTC.format(at) + "\nDTEND:" + UTC.format(at.plusSeconds(1800));
    }

    private List<String> slots() {
        var today = LocalDate.ofInstant(busyAt, ZoneOffset.UTC);
        return given().get("/api/practices/" + practice.slug() + "/offerings/" + practice.offeringId() + "/slots?from="
                        + today.minusDays(1) + "&to=" + today.plusDays(1))
                .then()
                .statusCode(200)
                .extract()
                .path("items.startsAt");
    }

    private ValidatableResponse place(Instant at) {
        return People.client()
                .given()
                .body(Map.of("offeringId", practice.offeringId(), "startsAt", at.toString()))
                .post("/api/bookings")
                .then();
    }
}
