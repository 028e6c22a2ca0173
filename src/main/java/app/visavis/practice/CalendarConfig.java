package app.visavis.practice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How calendars of other programs are followed. */
@ConfigMapping(prefix = "visavis.calendar")
interface CalendarConfig {
    /** How often each is read. Sooner sees changes earlier, and asks more of other people's servers. */
    @WithDefault("10m")
    Duration every();

    /** How soon one that could not be read is tried again. */
    @WithDefault("2m")
    Duration again();

    /** How long what was last read is trusted while its server is in trouble; then the practice closes. */
    @WithDefault("1h")
    Duration grace();

    /** How long a server that is reading one keeps the others away: longer than reading takes. */
    @WithDefault("2m")
    Duration lease();

    /** How many a practice may have. */
    @WithDefault("10")
    int most();
}
