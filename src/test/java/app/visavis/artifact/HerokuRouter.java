package app.visavis.artifact;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Behaves to services and browsers as Heroku's router does: a process at random for each request and the next one when
 * it refuses; 503 when no first byte comes in time (H12); a connection on which neither side says anything is cut (H15);
 * {@code X-Forwarded-For} is appended to, the other forwarding headers are its own.
 */
final class HerokuRouter implements AutoCloseable {
    /** What Heroku grants. */
    static final Duration FIRST_BYTE = Duration.ofSeconds(30);

    static final Duration SILENCE = Duration.ofSeconds(55);

    private static final int BUFFER = 16_384;

    /** Silence is counted from the first byte of an answer; until then the other limit holds. */
    private static final long NOTHING_YET = Long.MIN_VALUE;

    private static final String UNAVAILABLE =
            "HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/html\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final ServerSocket door;
    private final InetAddress from;
    private final Duration firstByte;
    private final Duration silence;
    private final List<Integer> dynos = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();

    /** @param from the address of this machine that services see it come from */
    HerokuRouter(String from, Duration firstByte, Duration silence) throws IOException {
        this.from = InetAddress.getByName(from);
        this.firstByte = firstByte;
        this.silence = silence;
        this.door = new ServerSocket(0, 1_024, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on a service on this port has its share of what comes. */
    void add(int dyno) {
        dynos.add(dyno);
    }

    /** No new requests to it; what is under way goes on. */
    void retire(int dyno) {
        dynos.remove((Integer) dyno);
    }

    /** Heroku's codes for what went wrong so far. */
    List<String> errors() {
        return errors;
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                Thread.ofVirtual().start(() -> serve(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            var in = new BufferedInputStream(guest.getInputStream());
            var head = head(in);
            if (!head.isEmpty()) {
                pass(guest, in, rewrite(head, guest.getInetAddress().getHostAddress()));
            }
        } catch (IOException gone) {
            // One of the two hung up; the other has been told by the closing.
        }
    }

    private void pass(Socket guest, InputStream said, byte[] head) throws IOException {
        var dyno = connect();
        if (dyno == null) {
            fail(guest, "H10");
            return;
        }
        try (dyno) {
            var lastByte = new AtomicLong(NOTHING_YET);
            dyno.getOutputStream().write(head);
            Thread.ofVirtual().start(() -> pump(guest, said, dyno, lastByte));
            dyno.setSoTimeout((int) firstByte.toMillis());
            var buffer = new byte[BUFFER];
            int read;
            try {
                read = dyno.getInputStream().read(buffer);
            } catch (SocketTimeoutException late) {
                fail(guest, "H12");
                return;
            }
            if (read < 0) {
                fail(guest, "H13");
                return;
            }
            guest.getOutputStream().write(buffer, 0, read);
            lastByte.set(System.nanoTime());
            pump(dyno, dyno.getInputStream(), guest, lastByte);
        }
    }

    /** Until one side ends or both are silent for too long. */
    private void pump(Socket source, InputStream in, Socket sink, AtomicLong lastByte) {
        var buffer = new byte[BUFFER];
        try {
            source.setSoTimeout((int) Math.max(50, silence.toMillis() / 10));
            while (true) {
                try {
                    var read = in.read(buffer);
                    if (read < 0) {
                        return;
                    }
                    sink.getOutputStream().write(buffer, 0, read);
                    lastByte.updateAndGet(before -> before == NOTHING_YET ? before : System.nanoTime());
                } catch (SocketTimeoutException quiet) {
                    var since = lastByte.get();
                    if (since != NOTHING_YET && System.nanoTime() - since > silence.toNanos()) {
                        errors.add("H15");
                        source.close();
                        sink.close();
                        return;
                    }
                }
            }
        } catch (IOException gone) {
            // The other direction ends by the same closing.
        }
    }

    /** Any service at random; the next one where that refuses. */
    private Socket connect() {
        var all = new ArrayList<>(dynos);
        Collections.shuffle(all);
        for (var port : all) {
            var socket = new Socket();
            try {
                socket.bind(new InetSocketAddress(from, 0));
                socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
                return socket;
            } catch (IOException refused) {
                // H21 if it were the only one.
            }
        }
        return null;
    }

    private void fail(Socket guest, String code) throws IOException {
        errors.add(code);
        guest.getOutputStream().write(UNAVAILABLE.getBytes(StandardCharsets.US_ASCII));
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0 && head.size() == 0) {
                return "";
            }
            if (next < 0) {
                throw new EOFException();
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] rewrite(String head, String guest) {
        var lines = head.strip().split("\r\n");
        var out = new StringBuilder(lines[0]).append("\r\n");
        var forwarded = new ArrayList<String>();
        var isUpgrade = head.toLowerCase(Locale.ROOT).contains("\r\nupgrade: websocket");
        for (var line : List.of(lines).subList(1, lines.length)) {
            var name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
            switch (name) {
                case "x-forwarded-for" ->
                    forwarded.add(line.substring(line.indexOf(':') + 1).strip());
                case "x-forwarded-proto", "x-forwarded-port", "via" -> {}
                case "connection" -> out.append(isUpgrade ? line + "\r\n" : "");
                default -> out.append(line).append("\r\n");
            }
        }
        forwarded.add(guest);
        out.append("X-Forwarded-For: ").append(String.join(", ", forwarded)).append("\r\n");
        out.append("X-Forwarded-Proto: https\r\nX-Forwarded-Port: 443\r\nVia: 1.1 heroku-router\r\n");
        return out.append(isUpgrade ? "" : "Connection: close\r\n")
                .append("\r\n")
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
