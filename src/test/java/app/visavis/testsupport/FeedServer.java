package app.visavis.testsupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Somebody's web server with a calendar on it, on an address of this machine; it can be made to misbehave. */
public final class FeedServer implements AutoCloseable {
    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Reply reply = exchange -> answer(exchange, 404, "");

    private FeedServer(HttpServer server) {
        this.server = server;
    }

    /** What to do with a request. */
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    public static FeedServer start() {
        return start("127.0.0.1");
    }

    public static FeedServer start(String address) {
        try {
            var feed = new FeedServer(HttpServer.create(new InetSocketAddress(address, 0), 0));
            feed.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            feed.server.createContext("/", feed::handle);
            feed.server.start();
            return feed;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("If-None-Match"));
            reply.to(exchange);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/calendar.ics";
    }

    /** Each request's path and the ETag that it knew. */
    public List<String> asked() {
        return asked;
    }

    public FeedServer reply(Reply with) {
        reply = with;
        return this;
    }

    public FeedServer status(int status) {
        return reply(exchange -> answer(exchange, status, ""));
    }

    /** A calendar of these entries, each a text of lines. */
    public FeedServer calendar(String... entries) {
        return reply(exchange -> answer(exchange, 200, text(entries)));
    }

    public static String text(String... entries) {
        var text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n");
        for (var entry : entries) {
            text.append("BEGIN:VEVENT\n").append(entry.strip()).append("\nEND:VEVENT\n");
        }
        return text.append("END:VCALENDAR\n").toString().replace("\n", "\r\n");
    }

    public static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
