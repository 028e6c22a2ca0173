package app.visavis.practice;

/**
 * A stretch of a day in the practice's local time.
 *
 * @param startsMinute minutes after midnight of the day on which it starts, a multiple of 5
 * @param endsMinute minutes after midnight; at or before the start it is on the next day
 */
public record Hours(int startsMinute, int endsMinute) {
    private static final int DAY = 24 * 60;

    /** How many minutes of the local clock it lasts: 5–1440. */
    public int length() {
        var length = endsMinute - startsMinute;
        return length > 0 ? length : length + DAY;
    }
}
