package app.visavis.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A session together with what goes into the browser's cookie.
 *
 * @param refreshToken 256 bits, base64url; shown once
 * @param remainingLife how long the cookie is to live; null for as long as the browser is open
 */
record OpenedSession(
        SessionView view, String refreshToken, @Nullable Duration remainingLife) {}
