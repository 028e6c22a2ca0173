package app.visavis.booking;

import app.visavis.practice.AbsenceView;
import app.visavis.practice.Hours;
import app.visavis.practice.Timetable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * When a practice is open, in epoch minutes: the one place where local time becomes real time.
 *
 * <p>An instant is open when its local reading lies in an opening of that date and, where the clock shows that reading
 * twice, it is the first of the two. A reading that the clock skips opens nothing.
 *
 * @param open start and end of each stretch, one after the other, sorted, with gaps between them
 * @param starts at which a consultation may begin, sorted
 */
record OpenHours(long[] open, long[] starts) {

    private static final long DAY = Duration.ofDays(1).toMinutes();

    /**
     * @param from the first local date that counts; openings of the day before may reach into it
     * @param to the last one whose openings count
     */
    static OpenHours of(Timetable timetable, ZoneId zone, int stepMinutes, LocalDate from, LocalDate to) {
        var offsets = Offsets.of(zone, from.minusDays(1), to.plusDays(2));
        var hoursOf = timetable.hours();
        var open = new Longs();
        var starts = new Longs();
        for (var date = from.minusDays(1); !date.isAfter(to); date = date.plusDays(1)) {
            for (var hours : hoursOf.apply(date)) {
                offsets.add(localStart(date, hours), hours.length(), stepMinutes, open, starts);
            }
        }
        return new OpenHours(
                Intervals.minus(Intervals.union(open.toArray()), absences(timetable.absences(), zone)),
                LongStream.of(starts.toArray()).sorted().distinct().toArray());
    }

    /**
     * A reading that is skipped means the moment as much later, one that comes twice means the whole of both. What ends
     * soon after a gap in which it starts is nothing.
     */
    private static long[] absences(List<AbsenceView> absences, ZoneId zone) {
        var away = new Longs();
        for (var absence : absences) {
            var start = Minutes.of(ZonedDateTime.ofLocal(absence.startsAt(), zone, null)
                    .withEarlierOffsetAtOverlap()
                    .toInstant());
            var end = Minutes.of(ZonedDateTime.ofLocal(absence.endsAt(), zone, null)
                    .withLaterOffsetAtOverlap()
                    .toInstant());
            if (start < end) {
                away.add(start);
                away.add(end);
            }
        }
        return Intervals.union(away.toArray());
    }

    /** The local reading as if the clock stood at UTC. */
    private static long localStart(LocalDate date, Hours hours) {
        return date.toEpochDay() * DAY + hours.startsMinute();
    }

    boolean isOpen(long from, long until) {
        return Intervals.contains(open, from, until);
    }

    boolean isStart(long minute) {
        return Arrays.binarySearch(starts, minute) >= 0;
    }

    /**
     * The stretches of time in which a zone keeps one offset.
     *
     * @param from where each begins; past the readings that the one before has shown already
     * @param offset in minutes
     */
    private record Offsets(long[] from, long[] until, long[] offset) {
        static Offsets of(ZoneId zone, LocalDate first, LocalDate last) {
            var rules = zone.getRules();
            var at = first.atStartOfDay().toInstant(ZoneOffset.UTC).minus(Duration.ofDays(1));
            var end = last.atStartOfDay().toInstant(ZoneOffset.UTC).plus(Duration.ofDays(1));
            var from = new Longs();
            var until = new Longs();
            var offset = new Longs();
            from.add(Minutes.of(at));
            offset.add(minutes(rules.getOffset(at)));
            for (var next = rules.nextTransition(at);
                    next != null && next.getInstant().isBefore(end);
                    next = rules.nextTransition(next.getInstant())) {
                var repeated = Math.max(0, -next.getDuration().toMinutes());
                until.add(Minutes.of(next.getInstant()));
                from.add(Minutes.of(next.getInstant()) + repeated);
                offset.add(minutes(next.getOffsetAfter()));
            }
            until.add(Minutes.of(end));
            return new Offsets(from.toArray(), until.toArray(), offset.toArray());
        }

        private static long minutes(ZoneOffset offset) {
            return Minutes.ofSeconds(offset.getTotalSeconds());
        }

        void add(long localStart, int length, int step, Longs open, Longs starts) {
            for (var i = 0; i < from.length; i++) {
                var anchor = localStart - offset[i];
                var start = Math.max(anchor, from[i]);
                var end = Math.min(anchor + length, until[i]);
                if (start < end) {
                    open.add(start);
                    open.add(end);
                    var first = anchor + Math.ceilDiv(start - anchor, step) * step;
                    for (var minute = first; minute < end; minute += step) {
                        starts.add(minute);
                    }
                }
            }
        }
    }
}
