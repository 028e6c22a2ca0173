package app.visavis.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.visavis.practice.RefundPolicy;
import app.visavis.shared.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every state of a booking × every verb: the table beside {@code docs/flows/booking-and-payment.mmd}. */
class BookingMachineTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant STARTS = NOW.plus(Duration.ofDays(3));
    private static final Instant HELD_UNTIL = NOW.plus(Duration.ofMinutes(15));
    private static final UUID CLIENT = new UUID(0, 1);
    private static final Duration CORRECTABLE = Duration.ofDays(1);
    private static final String NO = "–";

    /** In the order of the columns below. */
    private static final Map<String, Consumer<Booking>> VERBS = new LinkedHashMap<>();

    static {
        VERBS.put("claim by the same", booking -> booking.claim(CLIENT, NOW));
        VERBS.put("claim by another", booking -> booking.claim(new UUID(0, 2), NOW));
        VERBS.put("extend the hold", booking -> booking.extendHold(HELD_UNTIL, NOW));
        VERBS.put("confirm", booking -> booking.confirm(NOW));
        VERBS.put("lapse", booking -> booking.lapse(NOW));
        VERBS.put("cancel", booking -> booking.cancel(CLIENT, null, NOW));
        VERBS.put("cancel when it is over", booking -> booking.cancel(CLIENT, null, booking.endsAt));
        VERBS.put("client moves in time", booking -> booking.reschedule(STARTS, Party.CLIENT, NOW));
        VERBS.put("client moves late", booking -> booking.reschedule(STARTS, Party.CLIENT, STARTS));
        VERBS.put("took place", booking -> booking.end(Outcome.TOOK_PLACE, CORRECTABLE, STARTS));
        VERBS.put("client missed", booking -> booking.end(new Outcome(Party.CLIENT), CORRECTABLE, STARTS));
        VERBS.put("practitioner missed", booking -> booking.end(new Outcome(Party.PRACTITIONER), CORRECTABLE, STARTS));
        VERBS.put("ended too early", booking -> booking.end(Outcome.TOOK_PLACE, CORRECTABLE, NOW));
        VERBS.put("practitioner moves late", booking -> booking.reschedule(STARTS, Party.PRACTITIONER, STARTS));
    }

    private static final Map<BookingState, String> TABLE = Map.of(
            BookingState.HELD, "HELD, –, HELD, CONFIRMED, LAPSED, CANCELLED, –, –, –, –, –, –, –, –",
            BookingState.CONFIRMED,
                    "CONFIRMED, –, –, –, –, CANCELLED, –, CONFIRMED, –, COMPLETED, NO_SHOW, NO_SHOW, –, CONFIRMED",
            BookingState.LAPSED, "LAPSED, –, –, CONFIRMED, –, –, –, –, –, –, –, –, –, –",
            BookingState.CANCELLED, "CANCELLED, –, –, –, –, –, –, –, –, –, –, –, –, –",
            BookingState.COMPLETED, "COMPLETED, –, –, –, –, –, –, –, –, COMPLETED, NO_SHOW, NO_SHOW, –, –",
            BookingState.NO_SHOW, "NO_SHOW, –, –, –, –, –, –, –, –, COMPLETED, NO_SHOW, NO_SHOW, –, –");

    @TestFactory
    Stream<DynamicTest> everyStateTimesEveryVerb() {
        assertEquals(BookingState.values().length, TABLE.size());
        return Arrays.stream(BookingState.values()).flatMap(state -> {
            var cells = TABLE.get(state).split(", ");
            var verbs = VERBS.keySet().toArray(String[]::new);
            assertEquals(verbs.length, cells.length, "cells of " + state);
            return IntStream.range(0, cells.length).mapToObj(n -> cell(state, verbs[n], cells[n]));
        });
    }

    private static DynamicTest cell(BookingState state, String verb, String expected) {
        return DynamicTest.dynamicTest(state + " × " + verb + " = " + expected, () -> {
            var booking = in(state);
            assertEquals(expected, after(booking, VERBS.get(verb)));
            if (expected.equals(NO)) {
                assertEquals(state, booking.state, "a refused verb changes nothing");
            }
        });
    }

    private static String after(Booking booking, Consumer<Booking> verb) {
        try {
            verb.accept(booking);
            return booking.state.name();
        } catch (BookingRefused refused) {
            return NO;
        }
    }

    private static Booking in(BookingState state) {
        var ends = STARTS.plus(Duration.ofMinutes(50));
        var slot = new Slot(
                new UUID(0, 3),
                new UUID(0, 4),
                "Talk",
                Money.of(4_500, "EUR"),
                new RefundPolicy(24, 50),
                STARTS,
                ends,
                STARTS,
                ends);
        var booking = new Booking(slot, Holder.account(CLIENT), HELD_UNTIL, NOW);
        booking.state = state;
        return booking;
    }
}
