package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The overview page: sessions, payments, refunds, and the webhooks that told of them. */
final class Overview {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.UK).withZone(ZoneOffset.UTC);
    private static final int ROWS = 50;

    private final Page page = new Page("overview.html");
    private final Store store;
    private final Webhooks webhooks;
    private final Outage outage;

    Overview(Store store, Webhooks webhooks, Outage outage) {
        this.store = store;
        this.webhooks = webhooks;
        this.outage = outage;
    }

    String render() {
        return store.read(() -> page.with(Map.of(
                "mode", name(webhooks.mode()),
                "modes", Arrays.stream(WebhookMode.values()).map(Overview::name).toList(),
                "outage", name(outage.kind()),
                "outages",
                        Arrays.stream(Outage.Kind.values()).map(Overview::name).toList(),
                "sessions", rows(Kind.SESSION),
                "charges", rows(Kind.CHARGE),
                "refunds", rows(Kind.REFUND),
                "disputes", rows(Kind.DISPUTE),
                "deliveries", deliveries())));
    }

    private List<Map<String, String>> rows(Kind kind) {
        return store.newest(kind).stream().limit(ROWS).map(Overview::row).toList();
    }

    private static Map<String, String> row(ObjectNode object) {
        var amount = object.has("amount_total") ? object.path("amount_total") : object.path("amount");
        return Map.of(
                "id", object.path("id").asText(),
                "at", TIME.format(Instant.ofEpochSecond(object.path("created").asLong())),
                "amount", Currencies.written(amount.asLong(), LineItems.currency(object)),
                "status", object.path("status").asText(),
                "url", object.path("url").asText(""),
                "about", about(object));
    }

    /** What helps to tell one from the other. */
    private static String about(ObjectNode object) {
        var failure = object.path("failure_message")
                .asText(object.path("failure_reason")
                        .asText(object.path("reason").asText("")));
        return failure.isEmpty() ? object.path("client_reference_id").asText("") : failure;
    }

    private List<Map<String, String>> deliveries() {
        return webhooks.deliveries().stream()
                .limit(ROWS)
                .map(delivery -> Map.of(
                        "id", delivery.id(),
                        "at", TIME.format(delivery.at()),
                        "type", delivery.type(),
                        "state", name(delivery.state()),
                        "attempts", Integer.toString(delivery.attempts()),
                        "answer", delivery.lastStatus() == 0 ? "–" : Integer.toString(delivery.lastStatus())))
                .toList();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
