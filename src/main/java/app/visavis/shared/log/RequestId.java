package app.visavis.shared.log;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Names one request in the answer, in every line of its log, and in the problem that it may end with. */
public record RequestId(String value) {
    /** Routers make UUIDs or hexadecimal numbers; whatever else comes could be an address, or forge lines of the log. */
    private static final Pattern SANE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{7,63}");

    private static final String KEY = "requestId";

    /** That of the request at hand; outside of one, a new one. */
    public static RequestId current() {
        return MDC.get(KEY) instanceof String value ? new RequestId(value) : random();
    }

    public static RequestId random() {
        return new RequestId(UUID.randomUUID().toString());
    }

    /** What a router in front of us has given, if it looks like an id. */
    static RequestId of(@Nullable String given) {
        return given != null && SANE.matcher(given).matches() ? new RequestId(given) : random();
    }

    void mark() {
        MDC.put(KEY, value);
    }

    /** As a problem's {@code instance}. */
    public String urn() {
        return "urn:visavis:request:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
