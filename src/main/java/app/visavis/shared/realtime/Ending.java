package app.visavis.shared.realtime;

import app.visavis.shared.database.DatabaseAway;
import org.jspecify.annotations.Nullable;

/**
 * Why this server ends a socket.
 *
 * @param code of IANA's registry
 */
public record Ending(int code, String words) {
    public static final Ending FLOOD = new Ending(1008, "too many frames");
    public static final Ending UNREADABLE = new Ending(1009, "unreadable");
    public static final Ending FAULT = new Ending(1011, "a fault of ours");
    private static final Ending TRY_AGAIN = new Ending(1013, "try again later");

    /** A fault of nobody at the other end is told as such: who dials again will be let in. */
    public static Ending of(@Nullable Throwable failed, Ending otherwise) {
        return DatabaseAway.isCauseOf(failed) ? TRY_AGAIN : otherwise;
    }
}
