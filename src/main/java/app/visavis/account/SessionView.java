package app.visavis.account;

import java.time.Instant;

/**
 * What a browser gets for signing in.
 *
 * @param accessToken a JWT to be kept in memory only
 * @param expiresAt when the access token ends; the session itself lives longer
 */
public record SessionView(String accessToken, Instant expiresAt, MeView account) {}
