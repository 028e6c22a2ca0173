package app.visavis.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Looks at each verified token once more: it must be of the kind that its place asks for, and its session must live.
 * So a signed-out session is over at once, not when its access token runs out.
 */
@ApplicationScoped
class SessionGuard implements SecurityIdentityAugmentor {
    private static final String SOCKETS = "/api/sockets/";

    private final Sessions sessions;

    SessionGuard(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        var routing = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        var isSocket = routing != null && routing.normalizedPath().startsWith(SOCKETS);
        var kind = isSocket ? TokenKind.TICKET : TokenKind.ACCESS;
        return context.runBlocking(() -> {
            if (kind.sessionOf(token).filter(sessions::isAlive).isEmpty()) {
                throw new AuthenticationFailedException();
            }
            return identity;
        });
    }
}
