package app.visavis.shared.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller of the request or the socket at hand. */
@ApplicationScoped
public class CurrentCaller {
    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Empty for a request without a token. */
    public Optional<Caller> find() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? Optional.of(callerOf(token))
                : Optional.empty();
    }

    /** For what is open to the signed-in only; 401 otherwise. */
    public Caller require() {
        return find().orElseThrow(UnauthorizedException::new);
    }

    private static Caller callerOf(JsonWebToken token) {
        return new Caller(
                UUID.fromString(token.getSubject()),
                UUID.fromString(token.getClaim("sid")),
                token.getGroups().stream().map(Role::ofWireName).collect(Collectors.toUnmodifiableSet()));
    }
}
