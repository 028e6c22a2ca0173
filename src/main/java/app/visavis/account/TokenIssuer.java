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
    private static final Duration TICKET_LIFE = Duration.ofSeconds(30);

    private final TokenConfig tokens;
    private final AccountConfig config;

    TokenIssuer(TokenConfig tokens, AccountConfig config) {
        this.tokens = tokens;
        this.config = config;
    }

    IssuedToken access(UUID accountId, UUID sessionId, Set<Role> roles, Instant now) {
        return sign(TokenKind.ACCESS, accountId, sessionId, roles, now, now.plus(config.accessLife()));
    }

    IssuedToken ticket(UUID accountId, UUID sessionId, Set<Role> roles, Instant now) {
        return sign(TokenKind.TICKET, accountId, sessionId, roles, now, now.plus(TICKET_LIFE));
    }

    private IssuedToken sign(
            TokenKind kind, UUID accountId, UUID sessionId, Set<Role> roles, Instant now, Instant end) {
        var token = Jwt.issuer(tokens.issuer())
                .audience(kind.audience())
                .subject(accountId.toString())
                .groups(roles.stream().map(Role::wireName).collect(Collectors.toSet()))
                .claim("sid", sessionId.toString())
                .issuedAt(now)
                .expiresAt(end)
                .jws()
                .keyId(tokens.keyId())
                .header("typ", kind.type())
                .sign();
        return new IssuedToken(token, end);
    }
}
