package app.visavis.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.shared.money.Money;
import app.visavis.testsupport.ConfirmedBooking;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.Race;
import app.visavis.testsupport.VisavisTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The small sister of {@code bench/booking-storm}: everybody wants the same few hours, and SQL judges. */
@VisavisTest
class StormTest {
    private static final int ROUNDS = 12;
    private static final int AT_ONCE = 25;
    private static final int CELLS = 60;
    private static final Set<Integer> DECIDED = Set.of(200, 201, 409);
    private static final String LIVE = "('HELD', 'CONFIRMED')";

    @Inject
    EntityManager entities;

    private final Instant first = OpenPractice.inMinutes(600);
    private final Random chance = new Random(7);
    private OpenPractice practice;
    private Person client;

    @BeforeEach
    void openPractice() {
        practice = OpenPractice.with(Money.of(4_500, "EUR"), 25, 5, "UTC", OpenPractice.allWeek());
        client = People.client();
    }

    @Test
    void threeHundredWishesForAFewHoursBreakNoPromise() {
        var mine = IntStream.range(0, 4)
                .mapToObj(i -> ConfirmedBooking.of(practice, client, first.plusSeconds(3_600L * i))
                        .id())
                .toList();
        for (var round = 0; round < ROUNDS; round++) {
            var answers = Race.run(IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> wish(mine.get(chance.nextInt(mine.size()))))
                    .toList());
            assertTrue(DECIDED.containsAll(answers.keySet()), answers::toString);
        }
        assertEquals(0, overlaps(), "overlapping bookings");
        assertEquals(0, cellsOfNobody(), "cells of nobody");
        assertEquals(0, bookingsWithoutTheirCells(), "bookings without all their cells");
    }

    private HttpRequest wish(UUID booking) {
        var startsAt = first.plusSeconds(300L * chance.nextInt(CELLS));
        return switch (chance.nextInt(12)) {
            case 0 -> Race.put(client, "/api/bookings/" + booking + "/cancellation", "{}");
            case 1, 2, 3, 4, 5 ->
                Race.put(
                        chance.nextBoolean() ? client : practice.practitioner(),
                        "/api/bookings/" + booking + "/schedule",
                        "{\"startsAt\":\"" + startsAt + "\"}");
            default ->
                Race.to("/api/bookings")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"offeringId\":\"" + practice.offeringId() + "\",\"startsAt\":\"" + startsAt + "\"}"))
                        .build();
        };
    }

    private long overlaps() {
        return count("SELECT COUNT(*) FROM booking a JOIN booking b ON a.practice_id = b.practice_id AND a.id < b.id"
                + " AND a.blocks_from < b.blocks_until AND b.blocks_from < a.blocks_until"
                + " WHERE a.practice_id = :practice AND a.state IN " + LIVE + " AND b.state IN " + LIVE);
    }

    private long cellsOfNobody() {
        return count("SELECT COUNT(*) FROM occupied_cell c LEFT JOIN booking b ON b.id = c.booking_id AND b.state IN "
                + LIVE + " AND c.starts_at >= b.blocks_from AND c.starts_at < b.blocks_until"
                + " WHERE c.practice_id = :practice AND b.id IS NULL");
    }

    private long bookingsWithoutTheirCells() {
        return count("SELECT COUNT(*) FROM (SELECT b.id FROM booking b LEFT JOIN occupied_cell c ON c.booking_id = b.id"
                + " WHERE b.practice_id = :practice AND b.state IN " + LIVE
                + " GROUP BY b.id, b.blocks_from, b.blocks_until"
                + " HAVING COUNT(c.starts_at) <> TIMESTAMPDIFF(MINUTE, b.blocks_from, b.blocks_until) / 5) x");
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql)
                        .setParameter("practice", practice.id())
                        .getSingleResult())
                .longValue();
    }
}
