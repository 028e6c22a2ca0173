package app.visavis.chat;

import app.visavis.shared.page.PageRefused;

/** Where a page of history ends: its messages are older than {@code seq}. */
record Before(long seq) {
    /** Reads a query parameter. */
    public static Before fromString(String typed) {
        try {
            return new Before(Long.parseLong(typed));
        } catch (NumberFormatException unreadable) {
            throw new PageRefused(PageRefused.Reason.PLACE_INVALID);
        }
    }
}
