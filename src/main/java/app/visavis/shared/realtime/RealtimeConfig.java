package app.visavis.shared.realtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How lively the sockets are, and how much of one is too much. */
@ConfigMapping(prefix = "visavis.realtime")
public interface RealtimeConfig {
    /** How long news of another server may go unnoticed; each round costs one statement per kind of topic. */
    @WithDefault("500ms")
    Duration pollEvery();

    /** How many frames a socket may send at once before it counts as a flood. */
    @WithDefault("500")
    int frameBurst();

    /** How many frames a second a socket may send for ever. */
    @WithDefault("100")
    int framesPerSecond();
}
