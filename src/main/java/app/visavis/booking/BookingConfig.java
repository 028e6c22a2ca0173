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

    /** How long a time is kept for a client whom the practitioner invites; never past its start. At most 24 hours. */
    @WithDefault("PT24H")
    Duration invitation();

    /** How many invitations of one practice may be open at once. */
    @WithDefault("50")
    int invitationsPerPractice();

    /** How long after its end a booking counts as having taken place when nobody says otherwise. */
    @WithDefault("PT24H")
    Duration completedAfter();

    /** How long after its end the practitioner may correct what came of a booking. */
    @WithDefault("PT72H")
    Duration outcomeCorrectable();
}
