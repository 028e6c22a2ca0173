package app.visavis.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The two kinds of tokens; neither is ever accepted in place of the other. */
enum TokenKind {
    /** For REST (RFC 9068). */
    ACCESS("api", "at+jwt"),
    /** For opening and renewing sockets. */
    TICKET("socket", "ticket+jwt");

    private final String audience;
    private final String type;

    TokenKind(String audience, String type) {
        this.audience = audience;
        this.type = type;
    }

    String audience() {
        return audience;
    }

    String type() {
        return type;
    }

    /** The session that a verified token names; empty when it is of the other kind, or names none. */
    Optional<UUID> sessionOf(JsonWebToken token) {
        var isOurs = token.getAudience() != null && token.getAudience().contains(audience) && hasType(token);
        return isOurs ? idIn(token.getClaim("sid")) : Optional.empty();
    }

    private boolean hasType(JsonWebToken token) {
        var head = token.getRawToken().split("\\.", 2)[0];
        var header = new String(Base64.getUrlDecoder().decode(head), StandardCharsets.UTF_8);
        return header.contains("\"typ\":\"" + type + "\"");
    }

    private static Optional<UUID> idIn(String claim) {
        try {
            return Optional.ofNullable(claim).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
