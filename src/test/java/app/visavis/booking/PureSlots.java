package app.visavis.booking;

import app.visavis.practice.BusyTimes;
import app.visavis.practice.PracticeView;
import app.visavis.practice.RefundPolicy;
import app.visavis.shared.money.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/** The service's own way to the slots without a database: hands out the bookings as the diary would. */
final class PureSlots {
    private static final UUID SOMEBODY = new UUID(0, 1);

    private PureSlots() {}

    static long[] find(NaiveSlots rules, DateRange range) {
        var shape = rules.shape();
        var query = new SlotQuery(
                new FreeSlots(shape.minutes(), shape.bufferBefore(), shape.bufferAfter()),
                BookingWindow.of(rules.rules(), rules.now()),
                rules.limits(),
                range,
                elsewhere(rules),
                SOMEBODY);
        var practice = practice(rules);
        return SlotFinder.find(practice, rules.timetable(), query, taken(rules, query.reach(rules.zone())));
    }

    /** In any order: that is for whoever merges them. */
    private static Elsewhere elsewhere(NaiveSlots rules) {
        var spans = rules.elsewhere().stream()
                .map(away -> new BusyTimes.Span(away.from(), away.until()))
                .toList();
        return new Elsewhere(
                new BusyTimes(spans, BusyTimes.NONE.closesAt(), rules.knownUntil(), Set.of(rules.zone())), true);
    }

    /** What placing says to a start before it asks the cells: the same as offering it. */
    static boolean isPlaceable(NaiveSlots rules, long start) {
        var shape = rules.shape();
        var startsAt = Minutes.instant(start);
        var booked = new NaiveSlots.Booked(startsAt, shape);
        var slot = new Slot(
                SOMEBODY,
                SOMEBODY,
                "",
                Money.of(0, "EUR"),
                RefundPolicy.UNTIL_THE_START,
                startsAt,
                startsAt.plusSeconds(60L * shape.minutes()),
                booked.blocksFrom(),
                booked.blocksUntil());
        try {
            Slots.requireOpen(practice(rules), rules.timetable(), elsewhere(rules), slot, rules.now());
            return true;
        } catch (BookingRefused refused) {
            return false;
        }
    }

    private static Diary.Taken taken(NaiveSlots rules, SlotQuery.Reach reach) {
        var known = rules.bookings().stream()
                .filter(booked -> booked.blocksFrom().isBefore(reach.until())
                        && booked.blocksUntil().isAfter(reach.from()))
                .sorted(Comparator.comparing(NaiveSlots.Booked::blocksFrom))
                .toList();
        return new Diary.Taken(
                known.stream()
                        .flatMapToLong(booked ->
                                LongStream.of(Minutes.of(booked.blocksFrom()), Minutes.of(booked.blocksUntil())))
                        .toArray(),
                known.stream()
                        .mapToLong(booked -> Minutes.of(booked.startsAt()))
                        .toArray());
    }

    private static PracticeView practice(NaiveSlots rules) {
        return new PracticeView(
                SOMEBODY,
                "slug",
                "name",
                "",
                "",
                List.of(),
                rules.zone(),
                Currency.getInstance("EUR"),
                null,
                SOMEBODY,
                true,
                rules.rules(),
                new RefundPolicy(0, 0),
                rules.limits());
    }
}
