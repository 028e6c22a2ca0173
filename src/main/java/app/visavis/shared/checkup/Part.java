package app.visavis.shared.checkup;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be well or ill, in the order in which it is told. */
public enum Part {
    @JsonProperty("database")
    DATABASE,
    @JsonProperty("schema")
    SCHEMA,
    @JsonProperty("replica")
    REPLICA,
    @JsonProperty("backups")
    BACKUPS,
    @JsonProperty("outbox")
    OUTBOX,
    @JsonProperty("mail")
    MAIL,
    @JsonProperty("stripe")
    STRIPE,
    @JsonProperty("turn")
    TURN,
    @JsonProperty("clock")
    CLOCK,
    @JsonProperty("origins")
    ORIGINS
}
