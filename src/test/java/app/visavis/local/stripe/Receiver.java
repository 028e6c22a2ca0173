package app.visavis.local.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes webhooks as the service would: verified by stripe-java, or refused. */
final class Receiver implements AutoCloseable {
    static final String SECRET = "whsec_of_a_test";

    private final HttpServer server;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/stripe");
    }

    /** Answers the next ones with 500. */
    void failNext(int count) {
        failures.set(count);
    }

    List<Event> events(String type) {
        return events.stream().filter(event -> type.equals(event.getType())).toList();
    }

    List<Event> events() {
        return events;
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status(body, exchange.getRequestHeaders().getFirst("Stripe-Signature")), -1);
        exchange.close();
    }

    private int status(String body, String signature) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return 500;
        }
        try {
            events.add(Webhook.constructEvent(body, signature, SECRET));
            return 204;
        } catch (SignatureVerificationException forged) {
            return 400;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
