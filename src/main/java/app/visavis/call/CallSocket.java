package app.visavis.call;

import app.visavis.account.Doorkeeper;
import app.visavis.shared.identity.CurrentCaller;
import app.visavis.shared.problem.Refusal;
import app.visavis.shared.realtime.Ending;
import app.visavis.shared.realtime.FrameBudget;
import app.visavis.shared.realtime.Frames;
import app.visavis.shared.realtime.RealtimeConfig;
import io.quarkus.security.Authenticated;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.buffer.Buffer;
import java.util.UUID;

/** The signalling socket of one page; its frames are taken one after the other. */
@WebSocket(path = "/api/sockets/call/{bookingId}")
@Authenticated
@RunOnVirtualThread
class CallSocket {
    private static final TypedKey<FrameBudget> BUDGET = new TypedKey<>("budget");
    private static final Ending NOT_YOURS = new Ending(1008, "not yours");
    private static final UUID NO_BOOKING = new UUID(0, 0);

    private final Doorkeeper doorkeeper;
    private final Reception reception;
    private final Rooms rooms;
    private final Lines lines;
    private final Frames frames;
    private final CurrentCaller caller;
    private final RealtimeConfig config;

    CallSocket(
            Doorkeeper doorkeeper,
            Reception reception,
            Rooms rooms,
            Lines lines,
            Frames frames,
            CurrentCaller caller,
            RealtimeConfig config) {
        this.doorkeeper = doorkeeper;
        this.reception = reception;
        this.rooms = rooms;
        this.lines = lines;
        this.frames = frames;
        this.caller = caller;
        this.config = config;
    }

    @OnOpen
    void open(WebSocketConnection connection) {
        connection.userData().put(BUDGET, new FrameBudget(config, System.nanoTime()));
        try {
            isLetIn(connection);
        } catch (RuntimeException refused) {
            send(connection, frames.problem(refused, null));
            end(connection, Ending.of(refused, refused instanceof Refusal ? NOT_YOURS : Ending.FAULT));
        }
    }

    @OnTextMessage
    void heard(String text, WebSocketConnection connection) {
        if (connection.isClosed()) {
            return;
        }
        if (!connection.userData().get(BUDGET).spend(System.nanoTime())) {
            end(connection, Ending.FLOOD);
            return;
        }
        try {
            answer(frames.read(text, ClientFrame.class), connection);
        } catch (RuntimeException failed) {
            send(connection, frames.problem(failed, null));
        }
    }

    private void answer(ClientFrame frame, WebSocketConnection connection) {
        var id = connection.id();
        switch (frame) {
            case ClientFrame.Enter enter -> enter(enter, connection);
            case ClientFrame.Admit _ -> rooms.admit(lines.require(id).place());
            case ClientFrame.Decline _ -> rooms.decline(lines.require(id).place());
            case ClientFrame.Renew renew -> doorkeeper.renew(renew.ticket(), connection);
            case ClientFrame.LineReport report -> lines.report(id, report);
            case ClientFrame.Relayed relayed -> rooms.relay(lines.require(id).place(), relayed);
            case ClientFrame.Leave _ -> {
                reception.leave(id);
                new OpenSocket(connection).close(ClosedWhy.LEFT);
            }
        }
    }

    private void enter(ClientFrame.Enter enter, WebSocketConnection connection) {
        if (isLetIn(connection)) {
            var invitation = reception.invite(bookingOf(connection), me());
            reception.enter(
                    connection.id(), invitation, enter, new OpenSocket(connection), frame -> send(connection, frame));
        }
    }

    /** Tells and closes when there is no way in. */
    private boolean isLetIn(WebSocketConnection connection) {
        var obstacle = reception.findObstacle(bookingOf(connection), me());
        obstacle.ifPresent(why -> new OpenSocket(connection).close(why));
        return obstacle.isEmpty();
    }

    /** An answer to our own ping: everything that was sent before it has arrived. */
    @OnPongMessage
    void confirmed(Buffer pong, WebSocketConnection connection) {
        lines.find(connection.id()).ifPresent(line -> {
            if (pong.length() == Long.BYTES) {
                line.confirmed(pong.getLong(0));
            }
        });
    }

    @OnClose
    void close(WebSocketConnection connection) {
        lines.close(connection.id());
    }

    /** A frame that is too large, or bytes that are no text: nothing of it is repeated to anybody. */
    @OnError
    void unreadable(Throwable failed, WebSocketConnection connection) {
        end(connection, Ending.of(failed, Ending.UNREADABLE));
    }

    private UUID me() {
        return caller.require().accountId();
    }

    /** What is no id is the id of no booking. */
    private static UUID bookingOf(WebSocketConnection connection) {
        try {
            return UUID.fromString(connection.pathParam("bookingId"));
        } catch (IllegalArgumentException noId) {
            return NO_BOOKING;
        }
    }

    private static void end(WebSocketConnection connection, Ending why) {
        connection.closeAndAwait(new CloseReason(why.code(), why.words()));
    }

    private void send(WebSocketConnection connection, Object frame) {
        if (connection.isOpen()) {
            connection.sendTextAndAwait(frames.write(frame));
        }
    }

    private final class OpenSocket implements Line.Wire {
        private final WebSocketConnection connection;

        OpenSocket(WebSocketConnection connection) {
            this.connection = connection;
        }

        @Override
        public void say(String frame) {
            connection.sendTextAndAwait(frame);
        }

        @Override
        public void askFor(long seq) {
            connection.sendPingAndAwait(Buffer.buffer(Long.BYTES).appendLong(seq));
        }

        @Override
        public void close(ClosedWhy why) {
            send(connection, new ServerFrame.Closed(why));
            connection.closeAndAwait();
        }
    }
}
