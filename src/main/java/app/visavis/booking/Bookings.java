package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.BOOKING_NOT_FOUND;
import static app.visavis.booking.BookingRefused.Reason.OWN_PRACTICE;

import app.visavis.practice.Practices;
import app.visavis.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The door to bookings once they exist; {@link Holds} makes them. */
@ApplicationScoped
@Transactional
public class Bookings {
    private final Practices practices;
    private final OccupiedCells cells;
    private final DayLimits days;
    private final Diary diary;
    private final MoneyLeft money;
    private final Event<BookingEvent> events;
    private final Clock clock;

    Bookings(
            Practices practices,
            OccupiedCells cells,
            DayLimits days,
            Diary diary,
            MoneyLeft money,
            Event<BookingEvent> events,
            Clock clock) {
        this.practices = practices;
        this.cells = cells;
        this.days = days;
        this.diary = diary;
        this.money = money;
        this.events = events;
        this.clock = clock;
    }

    public Optional<BookingView> find(UUID id) {
        return diary.find(id).map(this::view);
    }

    public BookingView require(UUID id) {
        return find(id).orElseThrow(() -> new BookingRefused(BOOKING_NOT_FOUND));
    }

    /** What is confirmed and starts after one moment and not after the other, the first one first. */
    public List<BookingView> confirmedBetween(Instant after, Instant until) {
        return diary.confirmedBetween(after, until).stream().map(this::view).toList();
    }

    /** The booking if it is the client's or the practitioner's; to anybody else it does not exist. */
    public BookingView requireOf(UUID id, UUID accountId) {
        return find(id).filter(booking -> booking.isOf(accountId))
                .orElseThrow(() -> new BookingRefused(BOOKING_NOT_FOUND));
    }

    boolean isHeldBy(UUID id, byte[] browser) {
        return diary.find(id)
                .filter(booking -> Arrays.equals(browser, booking.holdBrowser))
                .isPresent();
    }

    /** Makes an anonymous hold the account's own. Whoever calls has checked the hold's secret. */
    BookingView claim(UUID id, UUID accountId) {
        var booking = diary.requireLocked(id);
        if (practices.require(booking.practiceId).isOf(accountId)) {
            throw new BookingRefused(OWN_PRACTICE);
        }
        var now = clock.instant();
        var isNew = booking.clientId == null;
        booking.claim(accountId, now);
        if (isNew) {
            events.fire(new BookingEvent.Claimed(view(booking)));
        }
        if (isNew && booking.charge == Charge.SETTLED) {
            stand(booking, now);
        }
        return view(booking);
    }

    /** Keeps the slot while somebody pays: until then, once, and after that for as long as the payment is open. */
    public BookingView extendHold(UUID id, Instant until) {
        var booking = diary.requireLocked(id);
        booking.extendHold(until, clock.instant());
        return view(booking);
    }

    /**
     * The booking was paid, or costs nothing. A hold that ran out meanwhile takes its cells again if they are free. Nothing
     * stands that is heard of only once its time has come: nobody could call it off any more.
     *
     * @return whether the booking stands; when it does not, what was paid must be given back
     */
    public boolean confirm(UUID id) {
        var booking = diary.requireLocked(id);
        var now = clock.instant();
        return switch (booking.state) {
            case CONFIRMED, COMPLETED, NO_SHOW -> true;
            case CANCELLED -> false;
            case HELD -> now.isBefore(booking.startsAt) && stand(booking, now);
            case LAPSED ->
                booking.clientId != null
                        && now.isBefore(booking.startsAt)
                        && takeAgain(booking, now)
                        && stand(booking, now);
        };
    }

    /**
     * Gives up a hold, such as one whose payment ended without money.
     *
     * @return false when it was not held any more
     */
    public boolean lapse(UUID id) {
        var booking = diary.requireLocked(id);
        if (!booking.isHeld()) {
            return false;
        }
        release(booking, clock.instant());
        return true;
    }

    /** Lapses the hold if it has run out and nobody is paying: decided under the row's lock, so only once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean lapseExpired(UUID id) {
        var booking = diary.requireLocked(id);
        var now = clock.instant();
        if (!booking.isExpired(now)) {
            return false;
        }
        release(booking, now);
        return true;
    }

    /** A browser holds one time at most: whoever takes another lets go of the first. */
    void releaseHoldsOf(byte[] browser) {
        releaseAll(
                diary.holdsOf(browser),
                hold -> hold.isHeld() && hold.clientId == null && !hold.paying,
                clock.instant());
    }

    /**
     * Calls it off for the client or the practitioner; repeating it changes nothing.
     *
     * @param expected what was previewed to be given back; null for whoever takes it as it comes
     */
    BookingView cancel(UUID id, UUID by, @Nullable String reason, @Nullable Money expected) {
        requireOf(id, by);
        var booking = diary.requireLocked(id);
        if (booking.state == BookingState.CANCELLED) {
            return view(booking);
        }
        var now = clock.instant();
        if (booking.isOpenInvitation()) {
            if (booking.isHeld()) {
                release(booking, now);
            }
            return view(booking);
        }
        var cancellation = booking.cancellation(by, now).within(money.of(booking));
        days.give(booking.practiceId, booking.startsAt);
        booking.cancel(by, reason, now);
        cancellation.requireGiving(expected);
        cells.free(booking);
        var view = view(booking);
        events.fire(
                new BookingEvent.Cancelled(view, cancellation.refund(), cancellation.fee(), cancellation.before(), by));
        return view;
    }

    /** What calling it off now would give back. */
    Cancellation cancellation(UUID id, UUID by) {
        requireOf(id, by);
        var booking = diary.find(id).orElseThrow();
        return booking.cancellation(by, clock.instant()).within(money.of(booking));
    }

    /** A hold that ran out is in nobody's way, even before the reaper comes. */
    private boolean takeAgain(Booking booking, Instant now) {
        releaseAll(
                diary.expiredHolds(booking.practiceId, booking.blocksFrom, booking.blocksUntil, now),
                hold -> hold.isExpired(now),
                now);
        if (!days.take(booking.practiceId, booking.startsAt)) {
            return false;
        }
        if (cells.take(booking)) {
            return true;
        }
        days.give(booking.practiceId, booking.startsAt);
        return false;
    }

    private boolean stand(Booking booking, Instant now) {
        booking.confirm(now);
        events.fire(new BookingEvent.Confirmed(view(booking)));
        return true;
    }

    /** All are locked before the first is let go of: who waits for a booking must not hold the count of its day. */
    private void releaseAll(List<UUID> holds, Predicate<Booking> which, Instant now) {
        holds.stream().map(diary::requireLocked).filter(which).toList().forEach(hold -> release(hold, now));
    }

    private void release(Booking booking, Instant now) {
        days.give(booking.practiceId, booking.startsAt);
        booking.lapse(now);
        cells.free(booking);
        events.fire(new BookingEvent.Lapsed(view(booking)));
    }

    private BookingView view(Booking booking) {
        return BookingView.of(booking, practices.require(booking.practiceId));
    }
}
