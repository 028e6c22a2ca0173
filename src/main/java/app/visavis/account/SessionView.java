package app.visavis.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * What a browser gets for signing in.
 *
 * @param accessToken a JWT to be kept in memory only
 * @param expiresAt when the access token ends; the session itself lives longer
 */
@RegisterForReflection
public record SessionView(String accessToken, Instant expiresAt, MeView account) {}
