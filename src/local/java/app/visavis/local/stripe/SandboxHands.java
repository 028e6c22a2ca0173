package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people, banks and networks do, on demand: each is a path under {@code /sandbox} and a few words of JSON. */
final class SandboxHands {
    private final Store store;
    private final CardPayments payments;
    private final Refunds refunds;
    private final Disputes disputes;
    private final Webhooks webhooks;
    private final Outage outage;

    SandboxHands(
            Store store, CardPayments payments, Refunds refunds, Disputes disputes, Webhooks webhooks, Outage outage) {
        this.store = store;
        this.payments = payments;
        this.refunds = refunds;
        this.disputes = disputes;
        this.webhooks = webhooks;
        this.outage = outage;
    }

    /** @param steps of the path, after {@code /sandbox/} */
    Answer act(String[] steps, JsonNode asked) {
        return switch (steps.length == 3 ? steps[0] + "/" + steps[2] : steps[0]) {
            case "webhooks" -> switchWebhooks(asked.path("mode").asText());
            case "outage" -> switchOutage(asked.path("kind").asText());
            case "sessions/pay" -> pay(steps[1], asked);
            case "sessions/dispute" -> dispute(chargeOfSession(steps[1]), asked);
            case "charges/dispute" -> dispute(store.require(Kind.CHARGE, steps[1]), asked);
            case "sessions/inquiry" -> inquire(chargeOfSession(steps[1]), asked);
            case "charges/inquiry" -> inquire(store.require(Kind.CHARGE, steps[1]), asked);
            case "disputes/escalate" -> Answer.ok(store.change(() -> disputes.escalate(steps[1])));
            case "disputes/answer" -> Answer.ok(store.change(() -> disputes.answer(steps[1])));
            case "disputes/close" ->
                Answer.ok(store.change(
                        () -> disputes.close(steps[1], asked.path("status").asText("lost"))));
            case "refunds/fail" ->
                Answer.ok(store.change(
                        () -> refunds.fail(steps[1], asked.path("reason").asText("expired_or_canceled_card"))));
            case "events/resend" -> Answer.ok(Shapes.object().put("sent", webhooks.resend(steps[1])));
            default -> throw StripeError.unknownAddress("POST", "/sandbox/" + String.join("/", steps));
        };
    }

    private Answer switchWebhooks(String mode) {
        webhooks.become(word(WebhookMode.class, "mode", mode));
        return Answer.ok(Shapes.object().put("mode", mode));
    }

    private Answer switchOutage(String kind) {
        outage.become(word(Outage.Kind.class, "kind", kind));
        return Answer.ok(Shapes.object().put("kind", kind));
    }

    private Answer dispute(ObjectNode charge, JsonNode asked) {
        return Answer.ok(
                store.change(() -> disputes.open(charge, asked.path("reason").asText("fraudulent"))));
    }

    private Answer inquire(ObjectNode charge, JsonNode asked) {
        return Answer.ok(
                store.change(() -> disputes.inquire(charge, asked.path("reason").asText("unrecognized"))));
    }

    private ObjectNode chargeOfSession(String session) {
        var intent = store.require(Kind.SESSION, session).path("payment_intent").asText();
        return store.require(
                Kind.CHARGE,
                store.require(Kind.PAYMENT_INTENT, intent).path("latest_charge").asText());
    }

    private Answer pay(String id, JsonNode asked) {
        var card = Card.typed(asked.path("card").asText("4242424242424242"));
        var email = asked.path("email").asText("client@example.com");
        var decline = store.change(() -> payments.pay(
                store.require(Kind.SESSION, id),
                card,
                emailOf(id).orElse(email),
                asked.path("name").textValue()));
        var answer = Shapes.object().put("paid", decline.isEmpty());
        decline.ifPresent(why ->
                answer.put("code", why.code()).put("decline_code", why.reason()).put("message", why.message()));
        return new Answer(decline.isEmpty() ? 200 : 402, answer);
    }

    private Optional<@Nullable String> emailOf(String session) {
        return store.find(Kind.SESSION, session)
                .map(found -> found.path("customer_email").textValue());
    }

    private static <E extends Enum<E>> E word(Class<E> type, String param, String asked) {
        try {
            return Enum.valueOf(type, asked.toUpperCase(Locale.ROOT).replace(' ', '_'));
        } catch (IllegalArgumentException unknown) {
            throw StripeError.invalid(param, "Invalid %s: %s".formatted(param, asked));
        }
    }
}
