package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the real Stripe has a dashboard for: an overview at {@code /sandbox}, and switches for tests —
 * {@code POST /sandbox/webhooks {"mode": "hold"}} and {@code POST /sandbox/sessions/{id}/pay {"card": "4242…"}}.
 */
final class SandboxPages implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PAY = Pattern.compile("/sandbox/sessions/([^/]+)/pay");

    private final Store store;
    private final CardPayments payments;
    private final Webhooks webhooks;
    private final Overview overview;

    SandboxPages(Store store, CardPayments payments, Webhooks webhooks) {
        this.store = store;
        this.payments = payments;
        this.webhooks = webhooks;
        this.overview = new Overview(store, webhooks);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            route(exchange);
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var paid = PAY.matcher(path);
        var isPost = "POST".equals(exchange.getRequestMethod());
        try {
            if (isPost && path.equals("/sandbox/webhooks")) {
                switchWebhooks(exchange);
            } else if (isPost && paid.matches()) {
                pay(exchange, paid.group(1));
            } else if (path.matches("/sandbox/?")) {
                Http.send(exchange, 200, "text/html; charset=utf-8", overview.render());
            } else {
                Http.send(exchange, 404, "text/plain", "Not here");
            }
        } catch (StripeError refused) {
            answer(exchange, refused.answer(""));
        }
    }

    /** By JSON from a test, or by a button of the overview, which then shows itself again. */
    private void switchWebhooks(HttpExchange exchange) throws IOException {
        var body = body(exchange);
        var asked = body.startsWith("{")
                ? JSON.readTree(body).path("mode").asText()
                : Params.parse(body).requireText("mode");
        webhooks.become(mode(asked));
        if (body.startsWith("{")) {
            answer(exchange, Answer.ok(Shapes.object().put("mode", asked)));
        } else {
            Http.redirect(exchange, "/sandbox");
        }
    }

    private void pay(HttpExchange exchange, String id) throws IOException {
        var body = body(exchange);
        var asked = body.isBlank() ? Shapes.object() : JSON.readTree(body);
        var card = Card.typed(asked.path("card").asText("4242424242424242"));
        var email = asked.path("email").asText("client@example.com");
        var decline = store.change(() ->
                payments.pay(store.require(Kind.SESSION, id), card, emailOf(id).orElse(email), textOf(asked, "name")));
        var answer = Shapes.object().put("paid", decline.isEmpty());
        decline.ifPresent(why ->
                answer.put("code", why.code()).put("decline_code", why.reason()).put("message", why.message()));
        answer(exchange, new Answer(decline.isEmpty() ? 200 : 402, answer));
    }

    private Optional<String> emailOf(String session) {
        return store.find(Kind.SESSION, session)
                .map(found -> found.path("customer_email").textValue());
    }

    private static @Nullable String textOf(JsonNode asked, String name) {
        return asked.path(name).textValue();
    }

    private static WebhookMode mode(String asked) {
        try {
            return WebhookMode.valueOf(asked.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw StripeError.invalid("mode", "Invalid mode: must be one of deliver, hold, lose, or twice");
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        Http.send(exchange, answer.status(), "application/json", answer.body().toPrettyString());
    }
}
