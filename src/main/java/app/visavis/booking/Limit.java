package app.visavis.booking;

/** How many items of a list a caller may ask for at once. */
final class Limit {
    private static final int MOST = 100;

    private Limit() {}

    static int of(int asked) {
        return Math.clamp(asked, 1, MOST);
    }
}
