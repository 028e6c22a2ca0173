package app.visavis.account;

import app.visavis.shared.environment.VisavisConfig;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.OpenConnections;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Stands at the door of every socket: lets in our own pages only, and shows out whose session has ended. */
@ApplicationScoped
public class Doorkeeper implements HttpUpgradeCheck {
    /** The close code for "your session is over", to be met by refreshing it or signing in again. */
    private static final CloseReason SESSION_OVER = new CloseReason(4401, "session over");

    /** "Service restart": the page dials again at once and meets another server. */
    private static final CloseReason LEAVING = new CloseReason(1012, "restarting");

    private static final UserData.TypedKey<String> SESSION = UserData.TypedKey.forString("session");
    private static final UserData.TypedKey<String> ACCOUNT = UserData.TypedKey.forString("account");
    private static final UserData.TypedKey<Long> TICKET_ISSUED_AT = UserData.TypedKey.forLong("ticketIssuedAt");
    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE = 503;

    private final VisavisConfig config;
    private final Sessions sessions;
    private final Tickets tickets;
    private final OpenConnections connections;
    private volatile boolean leaving;

    Doorkeeper(VisavisConfig config, Sessions sessions, Tickets tickets, OpenConnections connections) {
        this.config = config;
        this.sessions = sessions;
        this.tickets = tickets;
        this.connections = connections;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        if (leaving) {
            return CheckResult.rejectUpgrade(UNAVAILABLE);
        }
        if (!config.webOrigin().toString().equals(context.httpRequest().getHeader("Origin"))) {
            return CheckResult.rejectUpgrade(FORBIDDEN);
        }
        return context.securityIdentity().flatMap(identity -> {
            if (identity.getPrincipal() instanceof JsonWebToken token) {
                context.userData().put(SESSION, token.getClaim("sid"));
                context.userData().put(ACCOUNT, token.getSubject());
                context.userData().put(TICKET_ISSUED_AT, token.getIssuedAtTime());
            }
            return CheckResult.permitUpgrade();
        });
    }

    /**
     * Ties an open socket to the session of a further ticket of the same account; refused when that is not a living
     * one. A socket lives as long as its session, not as the ticket that opened it.
     */
    public void renew(String ticket, WebSocketConnection connection) {
        var session = tickets.sessionOf(ticket, connection.userData().get(ACCOUNT));
        connection.userData().put(SESSION, session.toString());
    }

    /** Closes what was opened by a session that is over, or with roles that are no longer the account's. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void showOut() {
        var open = new HashMap<WebSocketConnection, UUID>();
        for (var connection : connections) {
            var session = connection.userData().get(SESSION);
            if (session != null) {
                open.put(connection, UUID.fromString(session));
            }
        }
        if (open.isEmpty()) {
            return;
        }
        var rolesOfAlive = sessions.rolesOfAlive(Set.copyOf(open.values()));
        open.forEach((connection, session) -> {
            if (!isCurrent(connection, rolesOfAlive.get(session))) {
                close(connection, SESSION_OVER);
            }
        });
    }

    /**
     * Sends everybody to another server while requests are still answered. What somebody was just saying is either
     * kept and acknowledged, or said again there.
     */
    void leave(@Observes ShutdownDelayInitiatedEvent stopping) {
        leaving = true;
        connections.forEach(connection -> close(connection, LEAVING));
    }

    private static void close(WebSocketConnection connection, CloseReason reason) {
        connection.close(reason).subscribe().with(closed -> {}, alreadyGone -> {});
    }

    private static boolean isCurrent(WebSocketConnection connection, @Nullable Instant rolesChangedAt) {
        return rolesChangedAt != null
                && rolesChangedAt.getEpochSecond() <= connection.userData().get(TICKET_ISSUED_AT);
    }
}
