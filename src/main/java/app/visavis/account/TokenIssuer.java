package app.visavis.account;

import app.visavis.shared.identity.Role;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Signs access tokens (ES256, RFC 9068) and the tickets that open sockets. */
@ApplicationScoped
class TokenIssuer {
    /** The audience of tokens for REST; never accepted on a socket. */
    static final String API = "api";

    /** The audience of tickets for sockets; never accepted on REST. */
    static final String SOCKET = "socket";

    static final String ACCESS_TYPE = "at+jwt";
    static final String TICKET_TYPE = "ticket+jwt";
    private static final Duration TICKET_LIFE = Duration.ofSeconds(30);

    private final TokenConfig tokens;
    private final AccountConfig config;

    TokenIssuer(TokenConfig tokens, AccountConfig config) {
        this.tokens = tokens;
        this.config = config;
    }

    IssuedToken access(UUID accountId, UUID sessionId, Set<Role> roles, Instant now) {
        return sign(API, ACCESS_TYPE, accountId, sessionId, roles, now, now.plus(config.accessLife()));
    }

    IssuedToken ticket(UUID accountId, UUID sessionId, Set<Role> roles, Instant now) {
        return sign(SOCKET, TICKET_TYPE, accountId, sessionId, roles, now, now.plus(TICKET_LIFE));
    }

    private IssuedToken sign(
            String audience, String type, UUID accountId, UUID sessionId, Set<Role> roles, Instant now, Instant end) {
        var token = Jwt.issuer(tokens.issuer())
                .audience(audience)
                .subject(accountId.toString())
                .groups(roles.stream().map(Role::wireName).collect(Collectors.toSet()))
                .claim("sid", sessionId.toString())
                .issuedAt(now)
                .expiresAt(end)
                .jws()
                .keyId(tokens.keyId())
                .header("typ", type)
                .sign();
        return new IssuedToken(token, end);
    }
}
