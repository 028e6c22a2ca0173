import java.net.http.WebSocket;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Writes messages, each again under its number until it is acknowledged; opens a new socket when one breaks. */
final class Writer implements Runnable {
    private static final int PAUSE = 50;
    private static final int PATIENCE = 10;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Town town;
    private final Door door;
    private final Ledger ledger;
    private final int number;
    private Optional<WebSocket> socket = Optional.empty();

    Writer(Town town, Door door, Ledger ledger, int number) {
        this.town = town;
        this.door = door;
        this.ledger = ledger;
        this.number = number;
    }

    @Override
    public void run() {
        try {
            var me = town.clients().get(number);
            var conversation = converse(me);
            while (ledger.isOpen()) {
                var clientId = UUID.randomUUID().toString();
                while (ledger.isOpen() && !say(me, conversation, clientId)) {
                    Thread.sleep(PAUSE);
                }
                Thread.sleep(PAUSE);
            }
            socket.ifPresent(WebSocket::abort);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A confirmed booking opens a conversation. */
    private String converse(Town.Person me) throws InterruptedException {
        var booker = new Booker(town, door, ledger, number);
        while (true) {
            var conversation = booker.book(me, town.practices().get(number))
                    .map(Object::toString)
                    .flatMap(id -> get(me, id))
                    .flatMap(body -> Json.text(body, "conversationId"));
            if (conversation.isPresent()) {
                return conversation.get();
            }
        }
    }

    private Optional<String> get(Town.Person me, String booking) {
        try {
            return door.send(me, "GET", "/api/bookings/" + booking, "");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private boolean say(Town.Person me, String conversation, String clientId) throws InterruptedException {
        if (socket.isEmpty()) {
            heard.clear();
            socket = door.chat(me, new Ear());
        }
        if (socket.isEmpty()) {
            return false;
        }
        var frame = "{\"type\":\"send\",\"conversationId\":\"%s\",\"clientId\":\"%s\",\"body\":\"a word\"}"
                .formatted(conversation, clientId);
        try {
            socket.get().sendText(frame, true).orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        } catch (RuntimeException broken) {
            socket = Optional.empty();
            return false;
        }
        return isAcknowledged(clientId);
    }

    private boolean isAcknowledged(String clientId) throws InterruptedException {
        for (var frame = next(); frame != null; frame = next()) {
            var isMine = frame.contains(clientId);
            if (isMine && frame.contains("\"type\":\"sent\"")) {
                ledger.sent(clientId, Json.number(frame, "seq").orElseThrow());
                return true;
            }
            if (frame.contains("\"type\":\"problem\"")) {
                ledger.answered(Integer.parseInt(Json.number(frame, "status").orElse("0")), 0, frame);
                return false;
            }
        }
        socket.ifPresent(WebSocket::abort);
        socket = Optional.empty();
        return false;
    }

    private String next() throws InterruptedException {
        return heard.poll(PATIENCE, TimeUnit.SECONDS);
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                heard.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
