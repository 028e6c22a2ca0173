package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.CLOSED_THEN;
import static app.visavis.booking.BookingRefused.Reason.OWN_PRACTICE;
import static app.visavis.booking.BookingRefused.Reason.SLOT_OFF_GRID;
import static app.visavis.booking.BookingRefused.Reason.SLOT_PAST;
import static app.visavis.booking.BookingRefused.Reason.SLOT_TOO_FAR;
import static app.visavis.booking.BookingRefused.Reason.SLOT_TOO_SOON;
import static app.visavis.practice.PracticeRefused.Reason.OFFERING_NOT_FOUND;

import app.visavis.practice.OfferingView;
import app.visavis.practice.PracticeRefused;
import app.visavis.practice.PracticeView;
import app.visavis.practice.Practices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The door to the times that can be booked. */
@ApplicationScoped
@Transactional
class Slots {
    private final Practices practices;
    private final Diary diary;

    Slots(Practices practices, Diary diary) {
        this.practices = practices;
        this.diary = diary;
    }

    /** The free slots of an offering, in a constant number of statements. */
    List<Slot> free(PracticeView practice, UUID offeringId, DateRange range, Instant now) {
        var offering = practices.requireOffering(offeringId);
        if (!offering.active() || !offering.practiceId().equals(practice.id())) {
            throw new PracticeRefused(OFFERING_NOT_FOUND);
        }
        return LongStream.of(starts(practice, offering, range, now))
                .mapToObj(minute -> Slot.of(offering, Minutes.instant(minute)))
                .toList();
    }

    /** Epoch minutes, ascending. */
    long[] starts(PracticeView practice, OfferingView offering, DateRange range, Instant now) {
        var window = BookingWindow.of(practice.rules(), now);
        var hours = OpenHours.of(
                practices.timetable(practice.id()),
                practice.zone(),
                practice.rules().stepMinutes(),
                range.from(),
                range.to());
        var from = range.start(practice.zone());
        var until = range.end(practice.zone());
        var taken = diary.taken(practice.id(), from, until, now);
        return FreeSlots.of(offering)
                .starts(
                        hours,
                        taken,
                        Math.max(window.earliest(), Minutes.of(from)),
                        Math.min(window.until(), Minutes.of(until)));
    }

    /** The slot if the practice offers it to this client; whether it is taken is for the cells to say. */
    Slot requireOffered(UUID offeringId, Instant startsAt, @Nullable UUID clientId, Instant now) {
        var offering = practices.requireOffering(offeringId);
        var practice = practices.require(offering.practiceId());
        if (clientId != null && practice.isOf(clientId)) {
            throw new BookingRefused(OWN_PRACTICE);
        }
        if (!offering.active() || !practice.published()) {
            throw new PracticeRefused(OFFERING_NOT_FOUND);
        }
        requireInWindow(BookingWindow.of(practice.rules(), now), startsAt, now);
        requireOpen(practice, offering, startsAt);
        return Slot.of(offering, startsAt);
    }

    private static void requireInWindow(BookingWindow window, Instant startsAt, Instant now) {
        if (!startsAt.isAfter(now)) {
            throw new BookingRefused(SLOT_PAST);
        }
        if (startsAt.getEpochSecond() % OccupiedCells.CELL.toSeconds() != 0 || startsAt.getNano() != 0) {
            throw new BookingRefused(SLOT_OFF_GRID);
        }
        if (Minutes.of(startsAt) < window.earliest()) {
            throw new BookingRefused(SLOT_TOO_SOON);
        }
        if (Minutes.of(startsAt) >= window.until()) {
            throw new BookingRefused(SLOT_TOO_FAR);
        }
    }

    private void requireOpen(PracticeView practice, OfferingView offering, Instant startsAt) {
        var date = startsAt.atZone(practice.zone()).toLocalDate();
        var hours = OpenHours.of(
                practices.timetable(practice.id()),
                practice.zone(),
                practice.rules().stepMinutes(),
                date,
                date.plusDays(1));
        var minute = Minutes.of(startsAt);
        if (!hours.isOpen(minute, minute + offering.minutes())) {
            throw new BookingRefused(CLOSED_THEN);
        }
        if (!hours.isStart(minute)) {
            throw new BookingRefused(SLOT_OFF_GRID);
        }
    }
}
