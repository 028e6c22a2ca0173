package app.visavis.chat;

import app.visavis.account.Doorkeeper;
import app.visavis.shared.identity.CurrentCaller;
import app.visavis.shared.realtime.Ending;
import app.visavis.shared.realtime.FrameBudget;
import app.visavis.shared.realtime.Frames;
import app.visavis.shared.realtime.RealtimeConfig;
import io.quarkus.security.Authenticated;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jspecify.annotations.Nullable;

/** The socket of one page; its frames are taken one after the other. */
@WebSocket(path = "/api/sockets/chat")
@Authenticated
@RunOnVirtualThread
class ChatSocket {
    private static final TypedKey<FrameBudget> BUDGET = new TypedKey<>("budget");

    private final Doorkeeper doorkeeper;
    private final Devices devices;
    private final Messages messages;
    private final Frames frames;
    private final CurrentCaller caller;
    private final RealtimeConfig config;

    ChatSocket(
            Doorkeeper doorkeeper,
            Devices devices,
            Messages messages,
            Frames frames,
            CurrentCaller caller,
            RealtimeConfig config) {
        this.doorkeeper = doorkeeper;
        this.devices = devices;
        this.messages = messages;
        this.frames = frames;
        this.caller = caller;
        this.config = config;
    }

    @OnOpen
    void open(WebSocketConnection connection) {
        connection.userData().put(BUDGET, new FrameBudget(config, System.nanoTime()));
        try {
            devices.open(connection.id(), caller.require().accountId(), frame -> send(connection, frame));
        } catch (RuntimeException failed) {
            send(connection, frames.problem(failed, null));
            end(connection, Ending.of(failed, Ending.FAULT));
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
        ClientFrame frame = null;
        try {
            frame = frames.read(text, ClientFrame.class);
            answer(frame, connection);
        } catch (RuntimeException failed) {
            send(connection, frames.problem(failed, frame == null ? null : frame.clientId()));
        }
    }

    private void answer(ClientFrame frame, WebSocketConnection connection) {
        var me = caller.require().accountId();
        switch (frame) {
            case ClientFrame.Send said -> send(connection, ServerFrame.Sent.of(messages.send(me, said)));
            case ClientFrame.Resume resume -> devices.at(connection.id()).resume(resume.positions());
            case ClientFrame.Delivered it -> messages.follow(me, it.conversationId(), it.seq(), 0);
            case ClientFrame.Read it -> messages.follow(me, it.conversationId(), it.seq(), it.seq());
            case ClientFrame.Renew renew -> doorkeeper.renew(renew.ticket(), connection);
            case ClientFrame.Typing it -> devices.typing(me, it.conversationId());
        }
    }

    @OnClose
    void close(WebSocketConnection connection) {
        devices.close(connection.id());
    }

    /** A frame that is too large, or bytes that are no text: nothing of it is repeated to anybody; or nobody was let in. */
    @OnError
    void unreadable(Throwable failed, WebSocketConnection connection) {
        end(connection, Ending.of(failed, Ending.UNREADABLE));
    }

    private static void end(WebSocketConnection connection, Ending why) {
        connection.closeAndAwait(new CloseReason(why.code(), why.words()));
    }

    private void send(WebSocketConnection connection, @Nullable Object frame) {
        if (connection.isOpen()) {
            connection.sendTextAndAwait(frames.write(frame));
        }
    }
}
