package app.visavis.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import app.visavis.testsupport.FeedServer;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.VisavisTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who reads a calendar, and when: one server at a time, by itself. */
@VisavisTest
class CalendarReaderTest {
    private final FeedServer feed = FeedServer.start().calendar();

    @Inject
    CalendarReader reader;

    @Inject
    CalendarLedger ledger;

    @Inject
    Stumble stumble;

    @Inject
    MovableClock clock;

    @AfterEach
    void stop() {
        feed.close();
    }

    @Test
    void whoeverRacesReadsOnce() {
        var id = follow();
        var release = new CountDownLatch(1);
        feed.reply(exchange -> {
            try {
                release.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            FeedServer.answer(exchange, 200, FeedServer.text());
        });
        try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = servers.submit(() -> reader.read(id));
            await().until(() -> feed.asked().size() == 2);
            var others = IntStream.range(0, 8)
                    .mapToObj(i -> servers.submit(() -> reader.read(id)))
                    .toList();
            await().until(() -> others.stream().allMatch(other -> other.isDone()));
            assertThat(first.isDone()).isFalse();
            release.countDown();
        }
        assertThat(feed.asked()).hasSize(2);
    }

    @Test
    void whatIsDueIsReadWithoutBeingAskedFor() {
        follow();
        try (var moved = clock.forward(Duration.ofMinutes(11))) {
            // A round takes a few of all that are due by now, and those of other tests are too.
            await().until(() -> {
                reader.readDue();
                return feed.asked().size() == 2;
            });
        }
    }

    @Test
    void whatACrashedServerWasReadingIsReadByAnother() {
        var id = follow();
        var crashed = ledger.lease(id, clock.instant()).orElseThrow();
        reader.read(id);
        assertThat(feed.asked()).hasSize(1);
        try (var moved = clock.forward(Duration.ofMinutes(3))) {
            reader.read(id);
            assertThat(feed.asked()).hasSize(2);
            // The one that was taken for crashed has lost its say.
            ledger.failed(crashed, CalendarProblem.NOT_THERE, clock.instant());
            assertThat(ledger.lease(id, clock.instant())).isPresent();
        }
    }

    /** A bug of ours is no reason to say nothing for as long as the lease lasts, and then the same again. */
    @Test
    void whateverGoesWrongIsSaidAndEndsTheLease() {
        var practice = OpenPractice.always();
        var id = follow(practice);
        stumble.over = practice.id();
        reader.read(id);
        stumble.over = null;
        practice.practitioner()
                .given()
                .get("/api/practice/calendars")
                .then()
                .body("items[0].state", equalTo("FAILING"))
                .body("items[0].problem", equalTo("IN_TROUBLE"));
        assertThat(ledger.lease(id, clock.instant())).isPresent();
    }

    private UUID follow() {
        return follow(OpenPractice.always());
    }

    private UUID follow(OpenPractice practice) {
        return UUID.fromString(practice.practitioner()
                .given()
                .body(Map.of("name", "Private", "url", feed.url()))
                .post("/api/practice/calendars")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
