package app.visavis.testsupport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Says its first line by itself, the next after each line that it hears, and hangs up after the last. */
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket door;
    private final List<String> lines;
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    private ScriptedServer(ServerSocket door, List<String> lines) {
        this.door = door;
        this.lines = lines;
    }

    public static ScriptedServer start(List<String> lines) throws IOException {
        return start(new ServerSocket(0, 0, InetAddress.getByName("127.0.0.1")), lines);
    }

    public static ScriptedServer start(ServerSocket door, List<String> lines) {
        var server = new ScriptedServer(door, lines);
        Thread.ofVirtual().start(server::welcome);
        return server;
    }

    /** A port at which nobody listens. */
    public static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    public List<String> heard() {
        return List.copyOf(heard);
    }

    private void welcome() {
        while (!door.isClosed()) {
            try (var guest = door.accept()) {
                serve(guest);
            } catch (IOException gone) {
                // The next one may stay longer.
            }
        }
    }

    private void serve(Socket guest) throws IOException {
        var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1));
        for (var line : lines) {
            guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            heard.add(String.valueOf(in.readLine()));
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
