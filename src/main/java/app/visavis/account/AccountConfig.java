package app.visavis.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The knobs of registration, passwords and sessions. */
@ConfigMapping(prefix = "visavis.account")
interface AccountConfig {
    /** How long a mailed code is good for; longer helps slow mail servers, and guessers. */
    @WithDefault("10m")
    Duration codeLife();

    /** How many codes may be tried per attempt. */
    @WithDefault("5")
    int codeTries();

    /** The life of an access token: how long a stolen one could be used if its session is not ended. */
    @WithDefault("10m")
    Duration accessLife();

    /** The absolute life of a session that is not remembered. */
    @WithDefault("12h")
    Duration sessionLife();

    /** The absolute life of a remembered session. */
    @WithDefault("30d")
    Duration rememberedLife();

    /** How long the successor of a refresh token is given out again: covers lost answers and several tabs. */
    @WithDefault("10s")
    Duration refreshGrace();

    /** How many passwords are hashed at once; each takes 19 MiB while it lasts. */
    @WithDefault("4")
    int hashesAtOnce();

    /** The shortest password without a second factor, in characters. */
    @WithDefault("15")
    int passwordLength();

    /** Who becomes an operator on registering; absent on an instance that has its operators. */
    Optional<String> operatorEmail();
}
