package app.visavis.shared.realtime;

import app.visavis.shared.database.DatabaseAway;
import io.quarkus.websockets.next.CloseReason;
import org.jspecify.annotations.Nullable;

/** Why this server ends a socket; the codes are those of IANA's registry. */
public final class Ending {
    public static final CloseReason FLOOD = new CloseReason(1008, "too many frames");
    public static final CloseReason UNREADABLE = new CloseReason(1009, "unreadable");
    private static final CloseReason TRY_AGAIN = new CloseReason(1013, "try again later");

    private Ending() {}

    /** A fault of nobody at the other end is told as such: who dials again will be let in. */
    public static CloseReason of(@Nullable Throwable failed, CloseReason otherwise) {
        return DatabaseAway.isCauseOf(failed) ? TRY_AGAIN : otherwise;
    }
}
