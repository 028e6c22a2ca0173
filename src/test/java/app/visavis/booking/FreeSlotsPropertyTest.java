package app.visavis.booking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A class of its own: two engines in one class would write one report over the other. */
class FreeSlotsPropertyTest {
    private static final int END = 2_000;

    @Property
    void theMergeAgreesWithTryingEveryStart(
            @ForAll("intervals") long[] open,
            @ForAll("intervals") long[] taken,
            @ForAll @IntRange(min = 1, max = 24) int length,
            @ForAll @IntRange(max = 6) int before,
            @ForAll @IntRange(max = 6) int after,
            @ForAll @IntRange(min = 1, max = 12) int step) {
        var union = Intervals.union(open);
        var starts = LongStream.range(0, END / step).map(i -> i * step).toArray();
        var slots = new FreeSlots(length, before, after);
        var expected = LongStream.of(starts)
                .filter(start -> LongStream.range(start, start + length).allMatch(minute -> isIn(union, minute)))
                .filter(start -> LongStream.range(start - before, start + length + after)
                        .noneMatch(minute -> isIn(taken, minute)))
                .toArray();
        assertArrayEquals(expected, slots.starts(new OpenHours(union, starts), sorted(taken), 0, END));
    }

    @Provide
    Arbitrary<long[]> intervals() {
        var pair = Arbitraries.longs().between(0, END - 200).flatMap(start -> Arbitraries.longs()
                .between(1, 180)
                .map(length -> new long[] {start, start + length}));
        return pair.list()
                .ofMaxSize(12)
                .map(pairs -> pairs.stream().flatMapToLong(LongStream::of).toArray());
    }

    private static boolean isIn(long[] intervals, long minute) {
        for (var i = 0; i < intervals.length; i += 2) {
            if (intervals[i] <= minute && minute < intervals[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** As the database hands them out: by their start, overlapping or not. */
    private static long[] sorted(long[] intervals) {
        return java.util.stream.IntStream.range(0, intervals.length / 2)
                .mapToObj(i -> new long[] {intervals[2 * i], intervals[2 * i + 1]})
                .sorted(java.util.Comparator.comparingLong(pair -> pair[0]))
                .flatMapToLong(LongStream::of)
                .toArray();
    }
}
