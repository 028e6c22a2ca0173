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
import app.visavis.practice.Timetable;
import app.visavis.practice.WeeklyOpening;
import app.visavis.shared.time.Era;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
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
    private final SlotFinder finder;

    Slots(Practices practices, SlotFinder finder) {
        this.practices = practices;
        this.finder = finder;
    }

    /** The free slots of an offering, in a constant number of statements. */
    List<Slot> free(PracticeView practice, UUID offeringId, DateRange range, Instant now) {
        var offering = practices.requireOffering(offeringId);
        if (!offering.active() || !offering.practiceId().equals(practice.id())) {
            throw new PracticeRefused(OFFERING_NOT_FOUND);
        }
        return slots(practice, offering, practices.timetable(practice.id()), range, now);
    }

    /** The slots that other weekly openings would make, with all else as it is kept. */
    List<Slot> preview(
            PracticeView practice, UUID offeringId, List<WeeklyOpening> openings, DateRange range, Instant now) {
        var offering = practices.requireOffering(offeringId);
        if (!offering.practiceId().equals(practice.id())) {
            throw new PracticeRefused(OFFERING_NOT_FOUND);
        }
        return slots(practice, offering, practices.timetable(practice.id()).with(openings), range, now);
    }

    private List<Slot> slots(
            PracticeView practice, OfferingView offering, Timetable timetable, DateRange range, Instant now) {
        var query = SlotQuery.of(practice, offering, range, elsewhere(practice, range, now), now);
        return LongStream.of(finder.starts(practice, timetable, query, now))
                .mapToObj(minute -> Slot.of(offering, practice.policy(), Minutes.instant(minute)))
                .toList();
    }

    /** Epoch minutes, ascending. */
    long[] starts(PracticeView practice, SlotQuery query, Instant now) {
        return finder.starts(practice, practices.timetable(practice.id()), query, now);
    }

    Elsewhere elsewhere(PracticeView practice, DateRange range, Instant now) {
        return elsewhere(practice, range.start(practice.zone()), range.end(practice.zone()), now);
    }

    /** A day more on both sides: a consultation with its buffers may reach out of the range. */
    private Elsewhere elsewhere(PracticeView practice, Instant from, Instant until, Instant now) {
        var day = Duration.ofDays(1);
        return Elsewhere.of(practices.busyTimes(practice.id(), from.minus(day), until.plus(day)), practice, now);
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
        var slot = Slot.of(offering, practice.policy(), startsAt);
        requireOpen(practice, slot, now);
        return slot;
    }

    /** Refuses a time at which the practice takes nobody; whether it is taken is for the cells to say. */
    void requireOpen(PracticeView practice, Slot slot, Instant now) {
        requireStart(slot.startsAt(), now);
        requireOpen(
                practice,
                practices.timetable(practice.id()),
                elsewhere(practice, slot.blocksFrom(), slot.blocksUntil(), now),
                slot,
                now);
    }

    static void requireOpen(PracticeView practice, Timetable timetable, Elsewhere elsewhere, Slot slot, Instant now) {
        requireInWindow(BookingWindow.of(practice.rules(), now), slot.startsAt());
        requireInHours(practice, timetable, slot);
        elsewhere.require(slot);
    }

    /** Refuses what is over, between two cells, or beyond all plans. */
    static void requireStart(Instant startsAt, Instant now) {
        if (!startsAt.isAfter(now)) {
            throw new BookingRefused(SLOT_PAST);
        }
        if (startsAt.getEpochSecond() % OccupiedCells.CELL.toSeconds() != 0 || startsAt.getNano() != 0) {
            throw new BookingRefused(SLOT_OFF_GRID);
        }
        if (!Era.has(startsAt)) {
            throw new BookingRefused(SLOT_TOO_FAR);
        }
    }

    private static void requireInWindow(BookingWindow window, Instant startsAt) {
        if (Minutes.of(startsAt) < window.earliest()) {
            throw new BookingRefused(SLOT_TOO_SOON);
        }
        if (Minutes.of(startsAt) >= window.until()) {
            throw new BookingRefused(SLOT_TOO_FAR);
        }
    }

    private static void requireInHours(PracticeView practice, Timetable timetable, Slot slot) {
        var date = slot.startsAt().atZone(practice.zone()).toLocalDate();
        var hours = OpenHours.of(timetable, practice.zone(), practice.rules().stepMinutes(), date, date.plusDays(1));
        var minute = Minutes.of(slot.startsAt());
        if (!hours.isOpen(minute, Minutes.of(slot.endsAt()))) {
            throw new BookingRefused(CLOSED_THEN);
        }
        if (!hours.isStart(minute)) {
            throw new BookingRefused(SLOT_OFF_GRID);
        }
    }
}
