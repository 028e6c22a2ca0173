package app.visavis.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Looks at each verified token once more: it must be of the kind that its place asks for, and its session must live.
 * So a signed-out session is over at once, not when its access token runs out.
 */
@ApplicationScoped
class SessionGuard implements SecurityIdentityAugmentor {
    static final String SOCKETS = "/api/sockets/";

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
        return context.runBlocking(() -> {
            require(isRightKind(token, isSocket));
            require(isAlive(token.getClaim("sid")));
            return identity;
        });
    }

    private boolean isAlive(String session) {
        try {
            return sessions.isAlive(UUID.fromString(session));
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    private static boolean isRightKind(JsonWebToken token, boolean isSocket) {
        var audience = isSocket ? TokenIssuer.SOCKET : TokenIssuer.API;
        var type = isSocket ? TokenIssuer.TICKET_TYPE : TokenIssuer.ACCESS_TYPE;
        var head = token.getRawToken().split("\\.", 2)[0];
        var header = new String(Base64.getUrlDecoder().decode(head), StandardCharsets.UTF_8);
        return token.getAudience() != null
                && token.getAudience().contains(audience)
                && token.getClaim("sid") != null
                && header.contains("\"typ\":\"" + type + "\"");
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new AuthenticationFailedException();
        }
    }
}
