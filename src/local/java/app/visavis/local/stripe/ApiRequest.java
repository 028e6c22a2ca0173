package app.visavis.local.stripe;

import org.jspecify.annotations.Nullable;

/**
 * A request to the API.
 *
 * @param id as the {@code Request-Id} header tells it
 * @param idempotencyKey of a POST that may be repeated
 */
record ApiRequest(
        String id,
        String method,
        String path,
        Params params,
        @Nullable String idempotencyKey) {
    /** Who set an event off when it was no request but a person on the payment page, or the clock. */
    static final ApiRequest NONE = new ApiRequest("", "", "", Params.parse(""), null);
}
