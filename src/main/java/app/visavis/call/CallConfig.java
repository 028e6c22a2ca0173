package app.visavis.call;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When calls are open, and which servers help their media through. */
@ConfigMapping(prefix = "visavis.call")
public interface CallConfig {
    /** How long before its start a booking's room opens. */
    @WithDefault("10M")
    Duration opensBefore();

    /** How long after its end a booking's room stays open. */
    @WithDefault("15M")
    Duration closesAfter();

    /** How long a seat is kept for somebody whose line is gone, before the other one is told that they left. */
    @WithDefault("10S")
    Duration grace();

    /** Where browsers learn how they look from outside, such as {@code stun:stun.example.org:3478}. */
    Optional<List<String>> stunUrls();

    /** The relays for networks that let nothing else through, such as {@code turn:turn.example.org:3478}. */
    Optional<List<String>> turnUrls();

    /** What coturn's {@code static-auth-secret} says; without it relays are not offered. */
    Optional<String> turnSecret();
}
