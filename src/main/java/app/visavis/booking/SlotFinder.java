package app.visavis.booking;

import app.visavis.practice.PracticeView;
import app.visavis.practice.Timetable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Finds the times that rules and bookings leave, with one statement of its own. */
@ApplicationScoped
class SlotFinder {
    private final Diary diary;

    SlotFinder(Diary diary) {
        this.diary = diary;
    }

    /** Epoch minutes, ascending. */
    long[] starts(PracticeView practice, Timetable timetable, SlotQuery query, Instant now) {
        var reach = query.reach(practice.zone());
        var taken = diary.takenByOthers(query.self(), practice.id(), reach.from(), reach.until(), now);
        return find(practice, timetable, query, taken);
    }

    /** The same from what is known: no clock, no database. */
    static long[] find(PracticeView practice, Timetable timetable, SlotQuery query, Diary.Taken taken) {
        var zone = practice.zone();
        var range = query.range();
        var window = query.window().within(range, zone);
        // A consultation that begins late on the last day may end in what opens on the next.
        var hours = OpenHours.of(
                timetable,
                zone,
                practice.rules().stepMinutes(),
                range.from(),
                range.to().plusDays(1));
        var free = query.shape()
                .starts(
                        hours,
                        query.elsewhere().and(taken.blocks()),
                        window.earliest(),
                        Math.min(window.until(), query.elsewhere().until(query.shape())));
        return Intervals.outside(FullDays.of(query.limits(), zone, range, taken.starts()), free);
    }
}
