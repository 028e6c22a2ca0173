package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What the real Stripe has a dashboard for: an overview at {@code /sandbox}, also where the dashboard has a page for a
 * dispute, with buttons, and the same switches for tests, such as {@code POST /sandbox/webhooks {"mode": "hold"}}. A button sends a form, and the overview shows itself
 * again; JSON is answered by JSON. {@link SandboxHands} has the list.
 */
final class SandboxPages implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HERE = "/sandbox";

    private final SandboxHands hands;
    private final Overview overview;

    SandboxPages(Store store, Webhooks webhooks, Outage outage, SandboxHands hands) {
        this.hands = hands;
        this.overview = new Overview(store, webhooks, outage);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            route(exchange);
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if ("POST".equals(exchange.getRequestMethod())) {
            act(exchange, path);
        } else if (path.matches(HERE + "(/test/disputes/.*|/?)")) {
            Http.send(exchange, 200, "text/html; charset=utf-8", overview.render());
        } else {
            Http.send(exchange, 404, "text/plain", "Not here");
        }
    }

    private void act(HttpExchange exchange, String path) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var isForm = !body.isBlank() && !body.startsWith("{");
        try {
            var done = hands.act(path.substring(HERE.length() + 1).split("/"), asked(body, isForm));
            if (isForm) {
                Http.redirect(exchange, HERE);
            } else {
                answer(exchange, done);
            }
        } catch (StripeError refused) {
            answer(exchange, refused.answer(""));
        }
    }

    private static JsonNode asked(String body, boolean isForm) throws IOException {
        if (body.isBlank()) {
            return Shapes.object();
        }
        return isForm ? JSON.valueToTree(Params.parse(body).tree()) : JSON.readTree(body);
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        Http.send(exchange, answer.status(), "application/json", answer.body().toPrettyString());
    }
}
