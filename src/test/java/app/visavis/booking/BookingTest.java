package app.visavis.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.booking.BookingRefused.Reason;
import app.visavis.practice.RefundPolicy;
import app.visavis.shared.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class BookingTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant HELD_UNTIL = NOW.plus(Duration.ofMinutes(15));
    private static final Instant STARTS = NOW.plus(Duration.ofHours(2));
    private static final UUID CLIENT = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Money PRICE = Money.of(4_500, "EUR");

    @Test
    void aHoldIsClaimedOnceAndOnlyByOne() {
        var booking = heldByBrowser();
        booking.claim(CLIENT, NOW);
        booking.claim(CLIENT, NOW);
        assertEquals(CLIENT, booking.clientId);
        assertNull(booking.holdAddress);
        assertRefused(Reason.ALREADY_CLAIMED, () -> booking.claim(OTHER, NOW));
    }

    @Test
    void aHoldThatRanOutIsNobodysToClaimOrToPay() {
        var booking = heldByBrowser();
        assertTrue(booking.isExpired(HELD_UNTIL));
        assertRefused(Reason.HOLD_LAPSED, () -> booking.claim(CLIENT, HELD_UNTIL));
        assertRefused(Reason.HOLD_LAPSED, () -> booking.extendHold(HELD_UNTIL.plusSeconds(60), HELD_UNTIL));
    }

    @Test
    void payingExtendsTheHoldOnceAndKeepsItFromRunningOut() {
        var booking = held();
        var deadline = NOW.plus(Duration.ofMinutes(31));
        booking.extendHold(deadline, NOW);
        booking.extendHold(deadline.plusSeconds(3_600), NOW);
        assertEquals(deadline, booking.heldUntil);
        assertFalse(booking.isExpired(deadline.plusSeconds(1)));
    }

    @Test
    void aConfirmedBookingIsHeldNoMore() {
        var booking = held();
        booking.confirm(NOW);
        assertEquals(BookingState.CONFIRMED, booking.state);
        assertNull(booking.heldUntil);
        assertEquals(1, booking.revision);
        assertRefused(Reason.NOT_HELD, () -> booking.confirm(NOW));
        assertRefused(Reason.NOT_HELD, () -> booking.lapse(NOW));
        assertRefused(Reason.NOT_HELD, () -> booking.extendHold(STARTS, NOW));
    }

    @Test
    void whatLapsedMayStillBeConfirmedByALatePayment() {
        var booking = held();
        booking.lapse(NOW);
        booking.confirm(NOW);
        assertEquals(BookingState.CONFIRMED, booking.state);
    }

    @Test
    void whatWasCalledOffIsNotCalledOffAgain() {
        var booking = held();
        booking.confirm(NOW);
        booking.cancel(CLIENT, "ill", NOW);
        assertEquals(BookingState.CANCELLED, booking.state);
        assertRefused(Reason.TOO_LATE, () -> booking.cancel(CLIENT, "ill", NOW));
    }

    @Test
    void whatIsOverOrNobodysCannotBeCancelled() {
        var over = held();
        over.confirm(NOW);
        assertRefused(Reason.TOO_LATE, () -> over.cancel(CLIENT, null, over.endsAt));
        assertRefused(Reason.TOO_LATE, () -> heldByBrowser().cancel(OTHER, null, NOW));
    }

    @Test
    void aMoveKeepsPriceLengthAndBuffers() {
        var booking = new Booking(
                new Slot(
                        new UUID(0, 3),
                        new UUID(0, 4),
                        "Conversation",
                        PRICE,
                        new RefundPolicy(0, 0),
                        STARTS,
                        STARTS.plusSeconds(1_800),
                        STARTS.minusSeconds(300),
                        STARTS.plusSeconds(2_400)),
                Holder.account(CLIENT),
                HELD_UNTIL,
                NOW);
        assertRefused(Reason.NOT_CONFIRMED, () -> booking.reschedule(STARTS.plusSeconds(300), Party.CLIENT, NOW));
        booking.confirm(NOW);
        booking.reschedule(STARTS.plusSeconds(900), Party.CLIENT, NOW);
        assertEquals(STARTS.plusSeconds(900), booking.startsAt);
        assertEquals(STARTS.plusSeconds(2_700), booking.endsAt);
        assertEquals(STARTS.plusSeconds(600), booking.blocksFrom);
        assertEquals(STARTS.plusSeconds(3_300), booking.blocksUntil);
        assertEquals(PRICE, booking.price);
        assertEquals(2, booking.revision);
    }

    @Test
    void nobodyMovesWhatHasBegun() {
        var booking = held();
        booking.confirm(NOW);
        for (var mover : Party.values()) {
            assertRefused(
                    Reason.MOVE_TOO_LATE,
                    () -> booking.reschedule(STARTS.plusSeconds(7_200), mover, STARTS.plusMillis(1)));
        }
    }

    private static Booking held() {
        return new Booking(slot(), Holder.account(CLIENT), HELD_UNTIL, NOW);
    }

    private static Booking heldByBrowser() {
        return new Booking(slot(), Holder.browser(new byte[32], "address"), HELD_UNTIL, NOW);
    }

    private static Slot slot() {
        var ends = STARTS.plus(Duration.ofMinutes(30));
        return new Slot(
                new UUID(0, 3),
                new UUID(0, 4),
                "Conversation",
                PRICE,
                new RefundPolicy(24, 50),
                STARTS,
                ends,
                STARTS,
                ends);
    }

    private static void assertRefused(Reason reason, Executable attempt) {
        assertEquals(reason, assertThrows(BookingRefused.class, attempt).reason());
    }
}
