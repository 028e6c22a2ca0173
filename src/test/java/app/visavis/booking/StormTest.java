package app.visavis.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.shared.database.DeadlockRetry;
import app.visavis.shared.money.Money;
import app.visavis.testsupport.ConfirmedBooking;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.Race;
import app.visavis.testsupport.VisavisTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The small sister of {@code bench/booking-storm}: everybody wants the same few hours, and SQL judges. */
@VisavisTest
class StormTest {
    private static final int ROUNDS = 12;
    private static final int AT_ONCE = 25;
    private static final int CELLS = 60;
    private static final Set<Integer> DECIDED = Set.of(200, 201, 409);

    /** Minutes, and those kept free before and after. */
    private static final List<int[]> SHAPES = List.of(new int[] {50, 0, 10}, new int[] {15, 10, 0});

    @Inject
    CalendarAudit audit;

    @Inject
    ObjectMapper json;

    @Inject
    Bookings bookings;

    @Inject
    MovableClock clock;

    private final Instant first = OpenPractice.inMinutes(600);
    private final Random chance = new Random(7);
    private final List<UUID> offerings = new ArrayList<>();
    private final List<Person> clients =
            Stream.generate(People::client).limit(5).toList();
    private final Promises promises = new Promises();
    private int tooLate;
    private OpenPractice practice;

    @BeforeEach
    void openPractice() {
        practice = OpenPractice.with(Money.of(4_500, "EUR"), 25, 5, "UTC", OpenPractice.allWeek());
        offerings.add(practice.offeringId());
        SHAPES.forEach(shape -> offerings.add(offer(shape)));
        practice.practitioner()
                .given()
                .body(Map.of("daily", 9, "weekly", 20))
                .put("/api/practice/limits")
                .then()
                .statusCode(200);
    }

    @Test
    void threeHundredWishesForAFewHoursBreakNoPromise() throws Exception {
        IntStream.range(0, 4)
                .forEach(i -> ConfirmedBooking.of(practice, clients.get(i), first.plusSeconds(3_600L * i)));
        storm(ROUNDS / 2);
        // All holds run out at once, before the reaper has met any of them.
        try (var later = clock.forward(Duration.ofMinutes(16))) {
            storm(ROUNDS / 2);
        }
        var id = practice.id();
        assertEquals(0, audit.overlaps(id), "overlapping bookings");
        assertEquals(0, audit.cellsOfNobody(id), "cells of nobody");
        assertEquals(0, audit.bookingsWithoutTheirCells(id), "bookings without all their cells");
        assertEquals(0, audit.wrongCounts(id), "days and weeks that count wrong");
        assertTrue(audit.counts(id) > 1, "nothing was counted");
        assertTrue(promises.size() > ROUNDS, "hardly anything was promised");
        assertTrue(tooLate > 0, "all money came in time");
    }

    private void storm(int rounds) throws Exception {
        for (var round = 0; round < rounds; round++) {
            var confirmed = audit.ids(practice.id(), "state = 'CONFIRMED'");
            var invited = audit.ids(practice.id(), "state = 'HELD' AND charge IS NOT NULL AND client_id IS NULL");
            var wishes = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> wish(confirmed, invited))
                    .toList();
            var late = audit.ids(practice.id(), "state IN ('HELD', 'LAPSED') AND client_id IS NOT NULL");
            late.forEach(id -> DeadlockRetry.insist(() -> bookings.lapse(id)));
            var crossing = late.subList(0, late.size() / 2);
            try (var payers = Executors.newVirtualThreadPerTaskExecutor()) {
                var paying = crossing.stream()
                        .map(id -> payers.submit(() -> pay(id)))
                        .toList();
                for (var answer : Race.answers(wishes)) {
                    assertTrue(DECIDED.contains(answer.statusCode()), answer::toString);
                    if (answer.statusCode() < 300) {
                        promises.add(json.readTree(answer.body()));
                    }
                }
                for (var payment : paying) {
                    keep(payment.get());
                }
            }
            late.subList(crossing.size(), late.size()).forEach(id -> keep(pay(id)));
            assertEquals(List.of(), promises.broken(audit.bookings(practice.id())), "acknowledged and lost");
        }
    }

    /** The hold was lost, and then the money comes: it gets its time again, or nothing. */
    private Optional<UUID> pay(UUID id) {
        return DeadlockRetry.insist(() -> bookings.confirm(id)) ? Optional.of(id) : Optional.empty();
    }

    private void keep(Optional<UUID> paid) {
        paid.ifPresentOrElse(promises::addConfirmed, () -> tooLate++);
    }

    private HttpRequest wish(List<UUID> confirmed, List<UUID> invited) {
        var dice = chance.nextInt(12);
        var startsAt = first.plusSeconds(300L * chance.nextInt(CELLS));
        var place = "{\"offeringId\":\"" + one(offerings) + "\",\"startsAt\":\"" + startsAt + "\"";
        if (dice == 0 && !confirmed.isEmpty()) {
            return Race.put(practice.practitioner(), "/api/bookings/" + one(confirmed) + "/cancellation", "{}");
        }
        if (dice < 5 && !confirmed.isEmpty()) {
            var booking = one(confirmed);
            var mover = chance.nextBoolean() ? clientOf(booking) : practice.practitioner();
            return Race.put(mover, "/api/bookings/" + booking + "/schedule", "{\"startsAt\":\"" + startsAt + "\"}");
        }
        if (dice == 5) {
            return Race.post(
                    practice.practitioner(),
                    "/api/practice/bookings",
                    place + ",\"email\":\"guest@example.org\",\"charge\":\"SETTLED\"}");
        }
        if (dice == 6 && !invited.isEmpty()) {
            return Race.put(practice.practitioner(), "/api/bookings/" + one(invited) + "/cancellation", "{}");
        }
        if (dice < 10) {
            return Race.post(one(clients), "/api/bookings", place + "}");
        }
        return Race.to("/api/bookings")
                .POST(HttpRequest.BodyPublishers.ofString(place + "}"))
                .build();
    }

    private Person clientOf(UUID booking) {
        var id = bookings.require(booking).clientId();
        return clients.stream()
                .filter(client -> client.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private UUID offer(int[] shape) {
        return UUID.fromString(practice.practitioner()
                .given()
                .body(Map.of(
                        "title",
                        "Another",
                        "description",
                        "",
                        "minutes",
                        shape[0],
                        "price",
                        Map.of("minor", 4_500, "currency", "EUR"),
                        "bufferBefore",
                        shape[1],
                        "bufferAfter",
                        shape[2]))
                .post("/api/practice/offerings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private <T> T one(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
