package app.visavis.booking;

import java.util.Arrays;

/** A growing list of longs, without boxing. */
final class Longs {
    private static final int FIRST_CAPACITY = 64;

    private long[] values = new long[FIRST_CAPACITY];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
