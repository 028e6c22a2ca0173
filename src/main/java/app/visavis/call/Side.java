package app.visavis.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which of the two somebody is. */
enum Side {
    /** Waits to be admitted; gives way when both negotiate at once. */
    @JsonProperty("client")
    CLIENT,
    /** Admits, makes the first offer and every restart. */
    @JsonProperty("practitioner")
    PRACTITIONER;

    Side other() {
        return this == CLIENT ? PRACTITIONER : CLIENT;
    }

    boolean isPolite() {
        return this == CLIENT;
    }
}
