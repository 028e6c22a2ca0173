package app.visavis.local.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The inbox over HTTP: {@code /inbox} and {@code /inbox/{id}} for people, {@code /inbox/messages?to=} for programs
 * ({@code {"items":[{id,at,from,to,subject,text,html,attachments}]}}, newest first).
 */
public final class InboxPages implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final Mails mails;
    private final HttpServer server;
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();

    private InboxPages(Mails mails, HttpServer server) {
        this.mails = mails;
        this.server = server;
    }

    public static InboxPages start(int port, Mails mails) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        var pages = new InboxPages(mails, server);
        server.createContext("/inbox", pages::handle);
        server.setExecutor(pages.requests);
        server.start();
        return pages;
    }

    @Override
    public void close() {
        server.stop(0);
        requests.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().replaceFirst("^/inbox/?", "");
            if (path.isEmpty()) {
                answer(exchange, 200, "text/html", MailPage.list(mails.all()));
            } else if ("messages".equals(path)) {
                answer(exchange, 200, "application/json", JSON.writeValueAsString(messages(exchange)));
            } else {
                var mail = mails.find(path);
                answer(
                        exchange,
                        mail.isPresent() ? 200 : 404,
                        "text/html",
                        mail.map(MailPage::read).orElseGet(MailPage::missing));
            }
        }
    }

    private Map<String, List<Mail>> messages(HttpExchange exchange) throws IOException {
        var recipient = recipient(exchange.getRequestURI().getRawQuery());
        var items = mails.all().stream()
                .filter(mail -> recipient == null || mail.isFor(recipient))
                .toList();
        return Map.of("items", items);
    }

    private static @Nullable String recipient(@Nullable String query) {
        return query != null && query.startsWith("to=")
                ? URLDecoder.decode(query.substring("to=".length()), StandardCharsets.UTF_8)
                : null;
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
