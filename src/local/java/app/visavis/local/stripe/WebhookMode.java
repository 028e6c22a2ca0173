package app.visavis.local.stripe;

/** What becomes of webhooks; set by tests, since a real network does all of it some day. */
enum WebhookMode {
    /** Sent at once, again until received. */
    DELIVER,
    /** Kept until the mode is {@link #DELIVER} again. */
    HOLD,
    /** Never sent. */
    LOSE,
    /** Sent two times each. */
    TWICE,
    /** Sent within two seconds, in any order. */
    SHUFFLE,
    /** Sent five seconds late. */
    DELAY
}
