package app.visavis.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a call is over for a socket. */
enum ClosedWhy {
    /** They left. */
    @JsonProperty("left")
    LEFT,
    /** It is too early, or the time is up. */
    @JsonProperty("window")
    WINDOW,
    /** The same person entered elsewhere. */
    @JsonProperty("replaced")
    REPLACED,
    /** The booking does not stand any more. */
    @JsonProperty("ended")
    ENDED
}
