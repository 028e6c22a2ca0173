package app.visavis.shared.page;

import app.visavis.shared.page.PageRefused.Reason;

/** How many items of a list a caller asks for at once: 1–100; anything else is refused, never guessed. */
public record Limit(int value) {
    private static final int MOST = 100;

    /** Reads a query parameter. */
    public static Limit fromString(String typed) {
        try {
            var value = Integer.parseInt(typed);
            if (value >= 1 && value <= MOST) {
                return new Limit(value);
            }
        } catch (NumberFormatException unreadable) {
            // The same answer as for a number out of range.
        }
        throw new PageRefused(Reason.LIMIT_INVALID);
    }

    /** One more than is shown tells whether there is a next page. */
    public int andOne() {
        return value + 1;
    }
}
