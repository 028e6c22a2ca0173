package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The page on which a session is paid: what, how much, a card; it says when it is too late, or already done. */
final class PayPage implements HttpHandler {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'";

    private final Page form = new Page("pay.html");
    private final Page notice = new Page("notice.html");
    private final Store store;
    private final CardPayments payments;

    PayPage(Store store, CardPayments payments) {
        this.store = store;
        this.payments = payments;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            var id = exchange.getRequestURI().getPath().substring("/pay/".length());
            var session = store.find(Kind.SESSION, id).map(ObjectNode::deepCopy);
            if (session.isEmpty()) {
                show(exchange, 404, unknown(exchange));
            } else if (!CheckoutSessions.isOpen(session.get())) {
                show(exchange, 200, ended(session.get(), words(session.get(), exchange)));
            } else if ("POST".equals(exchange.getRequestMethod())) {
                pay(exchange, session.get());
            } else {
                var email = session.get().path("customer_email").asText("");
                show(
                        exchange,
                        200,
                        open(
                                session.get(),
                                words(session.get(), exchange),
                                PayForm.prefilled(email),
                                Optional.empty()));
            }
        }
    }

    private void pay(HttpExchange exchange, ObjectNode session) throws IOException {
        var typed = PayForm.sent(
                Params.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var words = words(session, exchange);
        var today = YearMonth.now(ZoneOffset.UTC);
        var mistake = typed.mistake(today).or(() -> chargeIfStillOpen(session, typed, words));
        if (mistake.isPresent()) {
            show(exchange, 402, open(session, words, typed, mistake));
        } else {
            var now = store.require(Kind.SESSION, session.path("id").asText());
            var isPaid = "complete".equals(now.path("status").asText());
            Http.redirect(
                    exchange, isPaid ? back(now) : exchange.getRequestURI().getPath());
        }
    }

    /** Whoever was faster in another tab paid or ended it; then this page goes where that one went. */
    private Optional<Map.Entry<String, String>> chargeIfStillOpen(ObjectNode session, PayForm typed, Words words) {
        return store.change(() -> {
            var now = store.require(Kind.SESSION, session.path("id").asText());
            return CheckoutSessions.isOpen(now) ? charge(now, typed, words) : Optional.empty();
        });
    }

    private Optional<Map.Entry<String, String>> charge(ObjectNode session, PayForm typed, Words words) {
        var decline =
                payments.pay(session, Card.typed(typed.card()), typed.email().strip(), typed.nameOrNull());
        return decline.map(why -> {
            var key = "decline." + why.reason();
            return Map.entry("card", words.knows(key) ? key : "decline.generic_decline");
        });
    }

    private String open(ObjectNode session, Words words, PayForm typed, Optional<Map.Entry<String, String>> mistake) {
        var items = store.find(Expansion.listId(session.path("id").asText(), "line_items"))
                .orElseThrow();
        var currency = LineItems.currency(session);
        var amount = words.money(session.path("amount_total").asLong(), currency);
        var data = new HashMap<String, Object>(Map.of(
                "items",
                        items.path("data")
                                .valueStream()
                                .map(item -> Map.of(
                                        "name", item.path("description").asText(),
                                        "quantity", item.path("quantity").asLong(),
                                        "amount",
                                                words.money(
                                                        item.path("amount_total")
                                                                .asLong(),
                                                        currency)))
                                .toList(),
                "amount", amount,
                "pay", words.say("pay", amount),
                "cancel", session.path("cancel_url").asText(""),
                "typed", typed.fields(),
                "wrong", mistake.map(Map.Entry::getKey).orElse(""),
                "sentence", mistake.map(found -> words.say(found.getValue())).orElse("")));
        return form.with(inWords(words, data));
    }

    private String ended(ObjectNode session, Words words) {
        var paid = "complete".equals(session.path("status").asText());
        var link = paid ? back(session) : session.path("cancel_url").asText("");
        return notice(words, paid ? "paid" : "expired", link);
    }

    private String unknown(HttpExchange exchange) {
        return notice(Words.of(null, exchange.getRequestHeaders().getFirst("Accept-Language")), "unknown", "");
    }

    private String notice(Words words, String what, String link) {
        return notice.with(inWords(
                words,
                new HashMap<>(Map.of(
                        "heading", words.say(what + ".heading"), "text", words.say(what + ".text"), "link", link))));
    }

    private static Map<String, Object> inWords(Words words, Map<String, Object> data) {
        data.put("w", words.all());
        data.put("language", words.language().getLanguage());
        return data;
    }

    private static String back(ObjectNode session) {
        return session.path("success_url")
                .asText()
                .replace("{CHECKOUT_SESSION_ID}", session.path("id").asText());
    }

    private static Words words(ObjectNode session, HttpExchange exchange) {
        return Words.of(
                session.path("locale").textValue(), exchange.getRequestHeaders().getFirst("Accept-Language"));
    }

    private static void show(HttpExchange exchange, int status, String page) throws IOException {
        Http.send(exchange, status, "text/html; charset=utf-8", page);
    }
}
