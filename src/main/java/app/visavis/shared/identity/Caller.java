package app.visavis.shared.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Who is asking, as the access token or the socket ticket says it.
 *
 * @param sessionId the token's {@code sid}: the session that must live for the caller to count
 */
public record Caller(UUID accountId, UUID sessionId, Set<Role> roles) {
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
