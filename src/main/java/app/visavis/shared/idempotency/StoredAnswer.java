package app.visavis.shared.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it went out the first time.
 *
 * @param location of what was made, if anything was
 */
record StoredAnswer(
        int status,
        @Nullable String mediaType,
        @Nullable String location,
        @Nullable String body) {

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FAULT = 500;

    /** A fault, a missing sign-in and "slow down" say nothing about the request itself: it may be tried again. */
    static boolean isFinal(int status) {
        return status < FAULT && status != UNAUTHORIZED && status != TOO_MANY_REQUESTS;
    }
}
