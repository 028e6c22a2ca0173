package app.visavis.booking;

import java.util.Arrays;

/** Half-open intervals of time as pairs in one array: start, end, start, end … */
final class Intervals {
    private Intervals() {}

    /** Sorted, and those that touch or overlap made one. */
    static long[] union(long[] intervals) {
        var order = new Integer[intervals.length / 2];
        Arrays.setAll(order, i -> i * 2);
        Arrays.sort(order, (one, other) -> Long.compare(intervals[one], intervals[other]));
        var union = new long[intervals.length];
        var size = 0;
        for (int at : order) {
            if (size > 0 && intervals[at] <= union[size - 1]) {
                union[size - 1] = Math.max(union[size - 1], intervals[at + 1]);
            } else {
                union[size++] = intervals[at];
                union[size++] = intervals[at + 1];
            }
        }
        return Arrays.copyOf(union, size);
    }

    /** What of {@code intervals} is in none of {@code others}; both are unions, and so is the result. */
    static long[] minus(long[] intervals, long[] others) {
        var rest = new Longs();
        var other = 0;
        for (var i = 0; i < intervals.length; i += 2) {
            var start = intervals[i];
            var end = intervals[i + 1];
            while (other < others.length && others[other + 1] <= start) {
                other += 2;
            }
            for (var cut = other; cut < others.length && others[cut] < end; cut += 2) {
                if (others[cut] > start) {
                    rest.add(start);
                    rest.add(others[cut]);
                }
                start = Math.max(start, others[cut + 1]);
            }
            if (start < end) {
                rest.add(start);
                rest.add(end);
            }
        }
        return rest.toArray();
    }

    /** Which of some ascending moments lie in no interval of a union. */
    static long[] outside(long[] union, long[] moments) {
        var outside = new Longs();
        var at = 0;
        for (var moment : moments) {
            while (at < union.length && union[at + 1] <= moment) {
                at += 2;
            }
            if (at == union.length || moment < union[at]) {
                outside.add(moment);
            }
        }
        return outside.toArray();
    }

    /** Whether one of the intervals of a union has all of this. */
    static boolean contains(long[] union, long from, long until) {
        for (var i = 0; i < union.length && union[i] <= from; i += 2) {
            if (until <= union[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
