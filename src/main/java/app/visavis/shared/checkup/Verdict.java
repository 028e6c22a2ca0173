package app.visavis.shared.checkup;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How bad it is; the worst comes last. */
public enum Verdict {
    /** Nothing to do. */
    @JsonProperty("ok")
    OK,
    /** It runs, and something is missing or will break. */
    @JsonProperty("warn")
    WARN,
    /** Somebody is being let down now. */
    @JsonProperty("fail")
    FAIL
}
