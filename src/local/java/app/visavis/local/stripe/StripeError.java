package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request that Stripe refuses, in Stripe's words: its error object and status. */
final class StripeError extends RuntimeException {
    private static final String INVALID_REQUEST = "invalid_request_error";
    private static final String HELP =
            "See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/.";

    /** What is only found out by carrying a request out, so that the answer is kept for its repetitions. */
    private static final Set<String> FINDINGS = Set.of("charge_already_refunded", "charge_disputed");

    private final transient ObjectNode error = JsonNodeFactory.instance.objectNode();
    private final int status;

    private StripeError(int status, String type, @Nullable String code, @Nullable String param, String message) {
        super(message, null, false, false);
        this.status = status;
        if (code != null) {
            error.put("code", code).put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        }
        error.put("message", message);
        if (param != null) {
            error.put("param", param);
        }
        error.put("type", type);
    }

    static StripeError noKey() {
        return new StripeError(
                401,
                INVALID_REQUEST,
                null,
                null,
                "You did not provide an API key. You need to provide your API key in the Authorization header, using"
                        + " Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). " + HELP);
    }

    static StripeError wrongKey(String masked) {
        return new StripeError(401, INVALID_REQUEST, null, null, "Invalid API Key provided: " + masked);
    }

    static StripeError unknownAddress(String method, String path) {
        return new StripeError(
                404,
                INVALID_REQUEST,
                null,
                null,
                "Unrecognized request URL (%s: %s). Please see https://stripe.com/docs or we can help at https://support.stripe.com/."
                        .formatted(method, path));
    }

    static StripeError missingObject(String type, String id, String param) {
        return new StripeError(404, INVALID_REQUEST, "resource_missing", param, "No such %s: '%s'".formatted(type, id));
    }

    /** The same as {@link #missingObject} for an object named in a parameter: then the status is 400. */
    static StripeError missingReference(String type, String id, String param) {
        return new StripeError(400, INVALID_REQUEST, "resource_missing", param, "No such %s: '%s'".formatted(type, id));
    }

    static StripeError missingParameter(String param) {
        return invalid("parameter_missing", param, "Missing required param: %s.".formatted(param));
    }

    static StripeError emptyParameter(String param) {
        return invalid(
                "parameter_invalid_empty",
                param,
                ("You passed an empty string for '%1$s'. We assume empty values are an attempt to unset a parameter;"
                                + " however '%1$s' cannot be unset. You should remove '%1$s' from your request or"
                                + " supply a non-empty value.")
                        .formatted(param));
    }

    static StripeError unknownParameter(String param) {
        return invalid("parameter_unknown", param, "Received unknown parameter: " + param);
    }

    static StripeError notAnInteger(String param, String text) {
        return invalid("parameter_invalid_integer", param, "Invalid integer: " + text);
    }

    static StripeError invalid(@Nullable String param, String message) {
        return invalid(null, param, message);
    }

    static StripeError invalid(@Nullable String code, @Nullable String param, String message) {
        return new StripeError(400, INVALID_REQUEST, code, param, message);
    }

    static StripeError keyReused(String key) {
        return new StripeError(
                400,
                "idempotency_error",
                null,
                null,
                "Keys for idempotent requests can only be used with the same parameters they were first used with."
                        + " Try using a key other than '%s' if you meant to execute a different request."
                                .formatted(key));
    }

    static StripeError keyInUse(String key) {
        return new StripeError(
                409,
                "idempotency_error",
                "idempotency_key_in_use",
                null,
                "There is currently another in-progress request using this Idempotent Key: %s.".formatted(key));
    }

    static StripeError tooMany() {
        return new StripeError(
                429,
                INVALID_REQUEST,
                "rate_limit",
                null,
                "Request rate limit exceeded. Learn more about rate limits at"
                        + " https://stripe.com/docs/rate-limits.");
    }

    static StripeError ours(String requestId) {
        return new StripeError(500, "api_error", null, null, "An error occurred in the sandbox. " + requestId);
    }

    boolean isFinding() {
        return FINDINGS.contains(error.path("code").asText());
    }

    Answer answer(String requestId) {
        var body = JsonNodeFactory.instance.objectNode();
        body.set("error", error.put("request_log_url", "https://dashboard.stripe.com/test/logs/" + requestId));
        return new Answer(status, body);
    }
}
