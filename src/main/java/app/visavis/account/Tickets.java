package app.visavis.account;

import app.visavis.account.AccountRefused.Reason;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads the tickets that an open socket is shown, by the same rules as those that it was opened with. */
@ApplicationScoped
class Tickets {
    private final JWTParser parser;
    private final Sessions sessions;

    Tickets(JWTParser parser, Sessions sessions) {
        this.parser = parser;
        this.sessions = sessions;
    }

    /** The living session of a ticket, which must be that account's. */
    UUID sessionOf(String ticket, String accountId) {
        try {
            var token = parser.parse(ticket);
            var session = TokenKind.TICKET.sessionOf(token);
            if (accountId.equals(token.getSubject())
                    && session.filter(sessions::isAlive).isPresent()) {
                return session.get();
            }
        } catch (ParseException forged) {
            // Refused below, as every other ticket that is not right.
        }
        throw new AccountRefused(Reason.SESSION_OVER);
    }
}
