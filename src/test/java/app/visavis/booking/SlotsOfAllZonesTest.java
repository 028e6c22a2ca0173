package app.visavis.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Around every change of every clock from 2024 to 2035, and on some other days, random rules: what is offered is what the
 * words of the rules say, not one slot more, fewer, earlier or later. {@code -Dvisavis.seed=N} draws other rules.
 */
class SlotsOfAllZonesTest {
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2036-01-01T00:00:00Z");
    private static final int ORDINARY_DAYS = 1;
    /** One case in so many looks as far as one may: two changes of the clock may lie in it. */
    private static final int LONG_LOOK = 50;

    private static final int CELLS_TRIED = 40;
    private static final long CELL = OccupiedCells.CELL.toMinutes();

    private final long seed = Long.getLong("visavis.seed", 20_240_101);
    private final LongAdder offered = new LongAdder();
    private final LongAdder empty = new LongAdder();
    private final LongAdder placed = new LongAdder();

    private record Case(ZoneId zone, Instant moment) {}

    @Test
    void whatIsOfferedIsWhatTheRulesSay() {
        var cases = ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(ZoneId::of)
                .flatMap(zone -> moments(zone).map(moment -> new Case(zone, moment)))
                .toList();
        assertTrue(cases.size() > 5_000, () -> "Only " + cases.size() + " cases: is the zone database complete?");
        cases.parallelStream().forEach(this::judge);
        assertTrue(offered.sum() > cases.size(), () -> "Hardly anything was offered: " + offered);
        assertTrue(placed.sum() > offered.sum(), () -> "Nothing was ever taken: " + placed);
        assertTrue(empty.sum() < cases.size() / 2, () -> "Most practices were closed: " + empty);
    }

    private Stream<Instant> moments(ZoneId zone) {
        var random = new Random(seed ^ zone.getId().hashCode());
        var ordinary = random.longs(ORDINARY_DAYS, FIRST.getEpochSecond(), LAST.getEpochSecond())
                .mapToObj(Instant::ofEpochSecond);
        return Stream.concat(changes(zone), ordinary);
    }

    private static Stream<Instant> changes(ZoneId zone) {
        var rules = zone.getRules();
        return Stream.iterate(rules.nextTransition(FIRST), change -> rules.nextTransition(change.getInstant()))
                .takeWhile(change -> change != null && change.getInstant().isBefore(LAST))
                .map(ZoneOffsetTransition::getInstant);
    }

    private void judge(Case one) {
        var random = new Random(seed ^ one.zone.getId().hashCode() ^ one.moment.getEpochSecond());
        var rules = new RandomRules(random, one.zone, one.moment).make();
        var from = one.moment.atZone(one.zone).toLocalDate().minusDays(random.nextInt(2));
        var to = from.plusDays(random.nextInt(LONG_LOOK) == 0 ? SlotsView.MOST_DAYS - 1 : random.nextInt(2));
        var expected = rules.on(from, to);
        assertEquals(expected, found(rules, from, to), () -> "Seed %d, %s to %s: %s".formatted(seed, from, to, rules));
        judgePlacing(random, rules, from, to);
        offered.add(expected.size());
        empty.add(expected.isEmpty() ? 1 : 0);
    }

    /** Who asks for a start is told what the calendar said, whoever may have taken it meanwhile. */
    private void judgePlacing(Random random, NaiveSlots rules, LocalDate from, LocalDate to) {
        var untaken = Set.copyOf(rules.withoutBookings().on(from, to));
        var unlessAway = rules.withoutBookings().withoutOtherCalendars().on(from, to);
        Stream.concat(unlessAway.stream(), anyCells(random, DateRange.of(from, to), rules.zone()))
                .forEach(start -> assertEquals(
                        untaken.contains(start),
                        PureSlots.isPlaceable(rules, Minutes.of(start)),
                        () -> "Seed %d, %s placed: %s".formatted(seed, start, rules)));
        placed.add(untaken.size());
    }

    private static Stream<Instant> anyCells(Random random, DateRange range, ZoneId zone) {
        var first = Minutes.of(range.start(zone)) / CELL;
        var last = Minutes.of(range.end(zone)) / CELL;
        return random.longs(CELLS_TRIED, first, last).map(cell -> cell * CELL).mapToObj(Minutes::instant);
    }

    /** As the service finds them, with what the database would hand out. */
    private static List<Instant> found(NaiveSlots rules, LocalDate from, LocalDate to) {
        return LongStream.of(PureSlots.find(rules, DateRange.of(from, to)))
                .mapToObj(Minutes::instant)
                .toList();
    }
}
