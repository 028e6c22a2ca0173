package app.visavis.booking;

import app.visavis.booking.NaiveSlots.Booked;
import app.visavis.booking.NaiveSlots.Shape;
import app.visavis.practice.AbsenceView;
import app.visavis.practice.BookingLimits;
import app.visavis.practice.BookingRules;
import app.visavis.practice.Hours;
import app.visavis.practice.SpecialDayView;
import app.visavis.practice.Timetable;
import app.visavis.practice.WeeklyOpening;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A practice as nobody would keep it, with everything that there can be near one moment. */
final class RandomRules {
    private static final int DAY = 24 * 60;
    private static final int GRID = 5;
    private static final int[] STEPS = {5, 10, 15, 20, 25, 30, 45, 60, 90, 240, 1_440};
    private static final int[] LENGTHS = {5, 15, 25, 30, 50, 60, 90, 120, 240, 720};

    private final Random random;
    private final ZoneId zone;
    private final Instant moment;

    RandomRules(Random random, ZoneId zone, Instant moment) {
        this.random = random;
        this.zone = zone;
        this.moment = moment;
    }

    NaiveSlots make() {
        return new NaiveSlots(
                zone,
                timetable(),
                rules(),
                limits(),
                shape(),
                some(8, this::booked),
                some(3, this::away),
                knownUntil(),
                justBefore());
    }

    private Timetable timetable() {
        return new Timetable(
                Stream.of(DayOfWeek.values())
                        .flatMap(day -> some(3, () -> new WeeklyOpening(day, hours())).stream())
                        .toList(),
                IntStream.rangeClosed(-2, 3)
                        .filter(day -> random.nextInt(4) == 0)
                        .mapToObj(day -> new SpecialDayView(
                                moment.atZone(zone).toLocalDate().plusDays(day), some(3, this::hours), ""))
                        .toList(),
                some(3, this::absence));
    }

    private Hours hours() {
        return new Hours(random.nextInt(DAY / GRID) * GRID, random.nextInt(DAY / GRID) * GRID);
    }

    /** Often on or near the readings that come never or twice. */
    private AbsenceView absence() {
        var near = LocalDateTime.ofInstant(moment, zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(random.nextInt(-180, 180));
        var starts = random.nextBoolean() ? near : near.plusMinutes(random.nextInt(-2 * DAY, 2 * DAY));
        return new AbsenceView(new UUID(0, 0), starts, starts.plusMinutes(random.nextInt(1, 300)), "");
    }

    private BookingRules rules() {
        var notice = random.nextBoolean() ? 0 : random.nextInt(2 * DAY);
        return new BookingRules(notice, random.nextInt(1, 8), STEPS[random.nextInt(STEPS.length)]);
    }

    private BookingLimits limits() {
        return new BookingLimits(limit(4), limit(8));
    }

    private @Nullable Integer limit(int most) {
        return random.nextInt(3) == 0 ? random.nextInt(1, most) : null;
    }

    private Shape shape() {
        return new Shape(LENGTHS[random.nextInt(LENGTHS.length)], buffer(), buffer());
    }

    private int buffer() {
        return random.nextBoolean() ? 0 : random.nextInt(13) * GRID;
    }

    /** Also where no opening is: what is booked stays when the openings change. */
    private Booked booked() {
        var grid = Duration.ofMinutes(GRID).toSeconds();
        var at = moment.plusSeconds(random.nextInt(-3 * DAY, 3 * DAY) * 60L).getEpochSecond();
        return new Booked(Instant.ofEpochSecond(Math.floorDiv(at, grid) * grid), shape());
    }

    /** To the second, as other calendars have it. */
    private NaiveSlots.Away away() {
        var from = moment.plusSeconds(random.nextInt(-3 * DAY * 60, 3 * DAY * 60));
        return new NaiveSlots.Away(from, from.plusSeconds(random.nextInt(1, 2 * 60 * 60)));
    }

    /** Often on the very minute at which a consultation may end. */
    private Instant knownUntil() {
        return random.nextInt(6) > 0
                ? moment.plus(Duration.ofDays(30))
                : moment.truncatedTo(ChronoUnit.HOURS).plusSeconds(random.nextInt(-12, 144) * 300L);
    }

    /** To the minute or between two. */
    private Instant justBefore() {
        return moment.minusSeconds(random.nextInt(3 * DAY) * 60L).plusSeconds(random.nextBoolean() ? 0 : 17);
    }

    private <T> List<T> some(int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(most + 1)).toList();
    }
}
