package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.BOOKING_NOT_FOUND;

import app.visavis.practice.BookingLimits;
import app.visavis.practice.Practices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** Knows how long and to which times a booking can be moved, by whom. */
@ApplicationScoped
@Transactional
class MoveTimes {
    private final Diary diary;
    private final Practices practices;
    private final Slots slots;

    MoveTimes(Diary diary, Practices practices, Slots slots) {
        this.diary = diary;
        this.practices = practices;
        this.slots = slots;
    }

    Leeway leeway(UUID id, Party mover) {
        return Leeway.of(require(id), mover);
    }

    /** Where it would fit within the openings, its own time included; notice, horizon and limits bind the client only. */
    List<Slot> free(UUID id, Party mover, DateRange range, Instant now) {
        var booking = require(id);
        var practice = practices.require(booking.practiceId);
        var isClient = mover == Party.CLIENT;
        var query = new SlotQuery(
                FreeSlots.of(Slot.of(booking, booking.startsAt)),
                isClient ? BookingWindow.of(practice.rules(), now) : BookingWindow.all(now),
                isClient ? practice.limits() : BookingLimits.NONE,
                range,
                isClient ? slots.elsewhere(practice, range, now) : Elsewhere.NOTHING,
                id);
        return LongStream.of(slots.starts(practice, query, now))
                .mapToObj(minute -> Slot.of(booking, Minutes.instant(minute)))
                .toList();
    }

    /** The slot that it would take, if it may be moved there; whether that is taken is for the cells to say. */
    Slot requireMovable(BookingView view, Party mover, Instant startsAt, Instant now) {
        var booking = require(view.id());
        Leeway.of(booking, mover).require(now);
        Slots.requireStart(startsAt, now);
        var slot = Slot.of(booking, startsAt);
        if (mover == Party.CLIENT) {
            slots.requireOpen(practices.require(booking.practiceId), slot, now);
        }
        return slot;
    }

    private Booking require(UUID id) {
        return diary.find(id).orElseThrow(() -> new BookingRefused(BOOKING_NOT_FOUND));
    }
}
