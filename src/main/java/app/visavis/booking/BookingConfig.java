package app.visavis.booking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The knobs of booking. */
@ConfigMapping(prefix = "visavis.booking")
interface BookingConfig {
    /** How long a slot is kept before paying starts. Longer is kinder to the slow, and lets idle hands block more. */
    @WithDefault("PT15M")
    Duration hold();

    /** How many times one network (IPv4 address, IPv6 /64) may hold at once without a session. */
    @WithDefault("100")
    int anonymousHoldsPerAddress();

    /** How many times of one practice and day may be held at once without a session. */
    @WithDefault("100")
    int anonymousHoldsPerDay();

    /** How many times one account may hold at once. */
    @WithDefault("20")
    int holdsPerAccount();
}
