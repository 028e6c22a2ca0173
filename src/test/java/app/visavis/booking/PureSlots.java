package app.visavis.booking;

import app.visavis.practice.PracticeView;
import app.visavis.practice.RefundPolicy;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
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
                Elsewhere.NOTHING,
                SOMEBODY);
        var practice = practice(rules);
        return SlotFinder.find(practice, rules.timetable(), query, taken(rules, query.reach(rules.zone())));
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
