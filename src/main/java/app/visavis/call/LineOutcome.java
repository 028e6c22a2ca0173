package app.visavis.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a line between two browsers came about. */
enum LineOutcome {
    /** Straight from one to the other. */
    @JsonProperty("direct")
    DIRECT,
    /** Through a relay. */
    @JsonProperty("relayed")
    RELAYED,
    /** It did not stand within twenty seconds. */
    @JsonProperty("failed")
    FAILED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
