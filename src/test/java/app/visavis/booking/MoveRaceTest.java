package app.visavis.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.ConfirmedBooking;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.Race;
import app.visavis.testsupport.VisavisTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@VisavisTest
class MoveRaceTest {
    private static final Duration LENGTH = Duration.ofMinutes(30);
    private static final int ROUNDS = 12;
    private static final Set<Integer> DECIDED = Set.of(200, 201, 409);

    @Inject
    Cells cells;

    @Inject
    Bookings bookings;

    private final Instant startsAt = OpenPractice.inMinutes(600);
    private OpenPractice practice;
    private Person client;

    @BeforeEach
    void openPractice() {
        practice = OpenPractice.always();
        client = People.client();
    }

    @Test
    void whoeverLooksSeesOneTimeTakenNeverBothAndNeverNeither() throws Exception {
        var id = book(startsAt);
        var isOver = new AtomicBoolean();
        try (var observers = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = IntStream.range(0, 2)
                    .mapToObj(observer -> observers.submit(() -> lookUntil(isOver, id)))
                    .toList();
            for (var round = 1; round <= ROUNDS; round++) {
                var to = startsAt.plusSeconds(300L * (round * 7 % 12));
                assertEquals(Set.of(200), Race.run(List.of(move(id, to))).keySet());
            }
            isOver.set(true);
            for (var looks : seen) {
                assertTrue(looks.get() > ROUNDS);
            }
        }
    }

    @Test
    void twoThatWantEachOthersTimeBothKeepTheirOwnOrOneGoesFirst() {
        var other = startsAt.plusSeconds(3_600);
        var mine = book(startsAt);
        var theirs = book(other);
        for (var round = 0; round < ROUNDS; round++) {
            decided(List.of(
                    move(mine, bookings.require(theirs).startsAt().plusSeconds(300L * (round % 3))),
                    move(theirs, bookings.require(mine).startsAt().minusSeconds(300L * (round % 4)))));
            apart(List.of(mine, theirs));
        }
    }

    @Test
    void moversAndPlacersNeverShareACell() {
        var movers = IntStream.range(0, 6)
                .mapToObj(i -> book(startsAt.plusSeconds(3_600L * i)))
                .toList();
        for (var round = 0; round < 8; round++) {
            var goal = startsAt.plusSeconds(1_200L + 1_500L * round);
            List<HttpRequest> requests = new ArrayList<>();
            for (var i = 0; i < movers.size(); i++) {
                requests.add(move(movers.get(i), goal.plusSeconds(300L * i)));
                requests.add(place(goal.plusSeconds(300L * i - 600)));
            }
            decided(requests);
            apart(movers);
        }
    }

    @Test
    void aMoveAndACancellationOfOneBookingLeaveNoCellBehind() {
        for (var round = 0; round < 10; round++) {
            var id = book(startsAt);
            decided(List.of(
                    Race.put(client, "/api/bookings/" + id + "/cancellation", "{}"),
                    move(id, startsAt.plusSeconds(900)),
                    move(id, startsAt.plusSeconds(7_200))));
            assertEquals(BookingState.CANCELLED, bookings.require(id).state());
            assertEquals(List.of(), cells.of(id));
        }
    }

    private int lookUntil(AtomicBoolean isOver, UUID id) {
        var looks = 0;
        while (!isOver.get()) {
            var seen = cells.of(id);
            assertTrue(!seen.isEmpty() && Cells.fill(seen, seen.getFirst(), LENGTH), seen::toString);
            looks++;
        }
        return looks;
    }

    private void apart(List<UUID> ids) {
        for (var id : ids) {
            assertTrue(Cells.fill(cells.of(id), bookings.require(id).startsAt(), LENGTH));
        }
    }

    private static void decided(List<HttpRequest> requests) {
        var answers = Race.run(requests);
        assertTrue(DECIDED.containsAll(answers.keySet()), answers::toString);
    }

    private UUID book(Instant at) {
        return ConfirmedBooking.of(practice, client, at).id();
    }

    private HttpRequest move(UUID id, Instant to) {
        return Race.put(client, "/api/bookings/" + id + "/schedule", "{\"startsAt\":\"" + to + "\"}");
    }

    private HttpRequest place(Instant at) {
        return Race.post(
                People.client(),
                "/api/bookings",
                "{\"offeringId\":\"" + practice.offeringId() + "\",\"startsAt\":\"" + at + "\"}");
    }
}
