package app.visavis.account;

import io.smallrye.config.ConfigMapping;

/** How tokens are marked; derived from the environment, not set by hand. */
@ConfigMapping(prefix = "visavis.token")
interface TokenConfig {
    /** Names the signing key in each token's {@code kid}. */
    String keyId();

    /** Who signs: the application's origin. */
    String issuer();
}
