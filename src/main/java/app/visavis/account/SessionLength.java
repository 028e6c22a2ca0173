package app.visavis.account;

/** How long a person wants to stay signed in. */
enum SessionLength {
    /** Until the browser closes, and never longer than half a day. */
    THIS_VISIT,
    /** For a month, on a device of one's own. */
    REMEMBERED
}
