package app.visavis.booking;

import app.visavis.practice.BookingLimits;
import app.visavis.practice.BookingRules;
import app.visavis.practice.Timetable;
import app.visavis.practice.WeeklyOpening;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Sixty days with a change of the clock among them, eight hours on five days a week, 400 bookings with buffers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SlotsBenchmark {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalDate FROM = LocalDate.of(2027, 3, 1);
    private static final LocalDate TO = FROM.plusDays(59);
    private static final int BOOKINGS = 400;
    private static final int MINUTES = 50;
    private static final int BUFFER = 10;

    private final BookingRules rules = new BookingRules(120, 90, 15);
    private final Instant now = FROM.minusDays(1).atStartOfDay(ZONE).toInstant();
    private Timetable timetable;
    private Diary.Taken taken;
    private OpenHours hours;
    private BookingWindow window;
    private List<Booked> booked;

    private record Booked(ZonedDateTime from, ZonedDateTime until) {}

    @Setup
    public void book() {
        timetable = new Timetable(
                Stream.of(DayOfWeek.values())
                        .filter(day -> day.getValue() <= 5)
                        .flatMap(day -> Stream.of(
                                new WeeklyOpening(day, 9 * 60, 13 * 60), new WeeklyOpening(day, 14 * 60, 18 * 60)))
                        .toList(),
                List.of(),
                List.of());
        var random = new Random(400);
        booked = random.ints(BOOKINGS, 0, 60 * 96)
                .mapToObj(quarter -> FROM.atStartOfDay(ZONE).plusMinutes(quarter * 15L))
                .map(start -> new Booked(start, start.plusMinutes(MINUTES + BUFFER)))
                .sorted(Comparator.comparing(Booked::from))
                .toList();
        taken = new Diary.Taken(
                booked.stream()
                        .flatMapToLong(one -> LongStream.of(
                                Minutes.of(one.from.toInstant()), Minutes.of(one.until.toInstant())))
                        .toArray(),
                booked.stream().mapToLong(one -> Minutes.of(one.from.toInstant())).toArray());
        window = BookingWindow.of(rules, now).within(DateRange.of(FROM, TO), ZONE);
        hours = OpenHours.of(timetable, ZONE, rules.stepMinutes(), FROM, TO.plusDays(1));
        if (!box(all()).equals(box(dateObjects().stream()
                .mapToLong(start -> Minutes.of(start.toInstant()))
                .toArray()))) {
            throw new IllegalStateException("The two do not find the same slots");
        }
    }

    private static List<Long> box(long[] minutes) {
        return LongStream.of(minutes).boxed().toList();
    }

    /** The walk along what is open and what is taken. */
    @Benchmark
    public long[] merge() {
        return new FreeSlots(MINUTES, 0, BUFFER).starts(hours, taken.blocks(), window.earliest(), window.until());
    }

    /** From the rules to the slots: the whole computation of one request, limits included. */
    @Benchmark
    public long[] all() {
        var fresh = OpenHours.of(timetable, ZONE, rules.stepMinutes(), FROM, TO.plusDays(1));
        var free = new FreeSlots(MINUTES, 0, BUFFER)
                .starts(fresh, taken.blocks(), window.earliest(), window.until());
        return Intervals.outside(
                FullDays.of(new BookingLimits(400, 400), ZONE, DateRange.of(FROM, TO), taken.starts()), free);
    }

    /** As it is usually written: every start of every opening as a date object, against every booking. */
    @Benchmark
    public List<ZonedDateTime> dateObjects() {
        List<ZonedDateTime> free = new ArrayList<>();
        for (var date = FROM; !date.isAfter(TO); date = date.plusDays(1)) {
            for (var opening : timetable.openings()) {
                if (opening.weekday() == date.getDayOfWeek()) {
                    var end = date.atStartOfDay(ZONE)
                            .plusMinutes(opening.hours().startsMinute() + opening.hours().length());
                    for (var start = date.atTime(opening.hours().startsMinute() / 60, 0).atZone(ZONE);
                            !start.plusMinutes(MINUTES).isAfter(end);
                            start = start.plusMinutes(rules.stepMinutes())) {
                        var from = start;
                        var until = start.plusMinutes(MINUTES + BUFFER);
                        if (booked.stream().noneMatch(one -> one.from.isBefore(until) && one.until.isAfter(from))) {
                            free.add(start);
                        }
                    }
                }
            }
        }
        return free;
    }
}
