package app.visavis.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.Stripe;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.LineItem;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Price;
import com.stripe.model.Refund;
import com.stripe.model.StripeObject;
import com.stripe.model.checkout.Session;
import com.stripe.net.ApiResource;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the sandbox answers, beside the library that reads Stripe. */
class ConformanceTest extends SandboxTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A kind of object: how its ids begin, and what Stripe promises never to be null. */
    private record Promise(String path, Class<? extends StripeObject> model, String prefix, String neverNull) {}

    private static final List<Promise> PROMISES = List.of(
            new Promise(
                    "checkout/sessions",
                    Session.class,
                    "cs_test_",
                    "id object automatic_tax created custom_fields custom_text expires_at livemode mode"
                            + " payment_method_types payment_status shipping_options"),
            new Promise(
                    "payment_intents",
                    PaymentIntent.class,
                    "pi_",
                    "id object amount capture_method confirmation_method created currency livemode"
                            + " payment_method_types status"),
            new Promise(
                    "charges",
                    Charge.class,
                    "ch_",
                    "id object amount amount_captured amount_refunded billing_details captured created currency disputed"
                            + " livemode metadata paid refunded status"),
            new Promise(
                    "payment_methods", PaymentMethod.class, "pm_", "id object billing_details created livemode type"),
            new Promise("refunds", Refund.class, "re_", "id object amount created currency status"),
            new Promise(
                    "disputes",
                    Dispute.class,
                    "dp_",
                    "id object amount balance_transactions charge created currency enhanced_eligibility_types evidence"
                            + " evidence_details is_charge_refundable livemode metadata reason status"),
            new Promise(
                    "balance_transactions",
                    BalanceTransaction.class,
                    "txn_",
                    "id object amount available_on created currency fee fee_details net reporting_category status type"),
            new Promise("events", Event.class, "evt_", "id object created data livemode pending_webhooks type"));

    private static final Promise LINE = new Promise(
            "line_items",
            LineItem.class,
            "li_",
            "id object amount_discount amount_subtotal amount_tax amount_total currency description price quantity");
    private static final Promise PRICE = new Promise(
            "price",
            Price.class,
            "price_",
            "id object active billing_scheme created currency livemode metadata product type unit_amount");

    @Test
    void everyObjectIsReadWholeAndKeepsStripesPromises() throws Exception {
        live();
        for (var promise : PROMISES) {
            var page = JSON.readTree(get("/v1/" + promise.path() + "?limit=100", "Bearer sk_test_x")
                    .body());
            assertThat(page.path("data")).as(promise.path()).isNotEmpty();
            for (var object : page.path("data")) {
                check(promise, object);
            }
        }
    }

    @Test
    void theLinesOfASessionAreReadWholeToo() throws Exception {
        var lines = JSON.readTree(get("/v1/checkout/sessions/" + open().getId() + "/line_items", "Bearer sk_test_x")
                .body());
        assertThat(lines.path("data")).hasSize(1);
        check(LINE, lines.path("data").path(0));
        var price = lines.path("data").path(0).path("price");
        check(PRICE, price);
        assertThat(price.path("product").asText()).startsWith("prod_");
    }

    @Test
    void whoAsksForTheAccountOrItsMoneyIsAnswered() throws Exception {
        assertThat(stripe.v1().accounts().retrieveCurrent().getObject()).isEqualTo("account");
        assertThat(stripe.v1().balance().retrieve().getObject()).isEqualTo("balance");
        var endpoint = stripe.v1().webhookEndpoints().list().getData().getFirst();
        assertThat(endpoint.getId()).startsWith("we_");
        assertThat(endpoint.getUrl()).isEqualTo(receiver.address().toString());
        assertThat(endpoint.getStatus()).isEqualTo("enabled");
        assertThat(endpoint.getEnabledEvents()).isNotEmpty();
    }

    /** A sandbox of another version than the library's would teach the service a language that Stripe does not speak. */
    @Test
    void theVersionIsThatOfTheLibrary() {
        assertThat(Events.API_VERSION).isEqualTo(Stripe.API_VERSION);
    }

    @Test
    void aRepeatedKeyIsAnsweredAsTheFirstTimeAndSaysSo() throws Exception {
        var intent = paid("4242424242424242").getPaymentIntent();
        var part = RefundCreateParams.builder()
                .setPaymentIntent(intent)
                .setAmount(100L)
                .build();
        var keyed = RequestOptions.builder().setIdempotencyKey("once").build();
        var first = stripe.v1().refunds().create(part, keyed);
        var again = stripe.v1().refunds().create(part, keyed);

        assertThat(again.getId()).isEqualTo(first.getId());
        assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
        assertThat(again.getLastResponse().headers().firstValue("Original-Request"))
                .contains(first.getLastResponse().requestId());
        assertThat(stripe.v1().refunds().list().getData()).hasSize(1);
    }

    @Test
    void aDisputedPaymentIsTheBanksUntilItDecides() throws Exception {
        var session = paid("4242424242424242");
        var dispute = act("sessions/" + session.getId() + "/dispute", Map.of("reason", "duplicate"));
        assertThatThrownBy(() -> stripe.v1()
                        .refunds()
                        .create(RefundCreateParams.builder()
                                .setPaymentIntent(session.getPaymentIntent())
                                .build()))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.getCode())
                        .isEqualTo("charge_disputed"));
        act("disputes/" + dispute.path("id").asText() + "/close", Map.of("status", "won"));
        assertThat(stripe.v1().disputes().retrieve(dispute.path("id").asText()).getStatus())
                .isEqualTo("won");
        await().untilAsserted(() ->
                assertThat(receiver.events("charge.dispute.closed")).hasSize(1));
    }

    @Test
    void anInquiryTakesNothingUntilItBecomesADispute() throws Exception {
        var session = paid("4242424242424242");
        var id = act("sessions/" + session.getId() + "/inquiry", Map.of())
                .path("id")
                .asText();
        var inquiry = stripe.v1().disputes().retrieve(id);
        assertThat(inquiry.getStatus()).isEqualTo("warning_needs_response");
        assertThat(inquiry.getIsChargeRefundable()).isTrue();
        assertThat(inquiry.getBalanceTransactions()).isEmpty();
        act("disputes/" + id + "/answer", Map.of());
        var answered = stripe.v1().disputes().retrieve(id);
        assertThat(answered.getStatus()).isEqualTo("warning_under_review");
        assertThat(answered.getEvidenceDetails().getHasEvidence()).isTrue();
        assertThat(answered.getEvidenceDetails().getDueBy())
                .isEqualTo(inquiry.getEvidenceDetails().getDueBy());

        var part = RefundCreateParams.builder().setPaymentIntent(session.getPaymentIntent());
        var given = stripe.v1().refunds().create(part.setAmount(100L).build());
        act("disputes/" + id + "/escalate", Map.of());
        var dispute = stripe.v1().disputes().retrieve(id);
        assertThat(dispute.getStatus()).isEqualTo("needs_response");
        assertThat(dispute.getAmount()).isEqualTo(inquiry.getAmount() - given.getAmount());
        assertThat(dispute.getBalanceTransactions()).hasSize(1);
        assertThatThrownBy(() -> stripe.v1().refunds().create(part.build()))
                .isInstanceOf(InvalidRequestException.class);
        await().untilAsserted(() ->
                assertThat(receiver.events("charge.dispute.updated")).hasSize(2));
        act("disputes/" + id + "/answer", Map.of());
        assertThat(stripe.v1().disputes().retrieve(id).getStatus()).isEqualTo("under_review");
        act("disputes/" + id + "/close", Map.of("status", "lost"));
    }

    @Test
    void whatWasNotReceivedIsListedAsUntold() throws Exception {
        webhooks("lose");
        stripe.v1().checkout().sessions().expire(open().getId());
        var untold = "/v1/events?delivery_success=false";
        assertThat(get(untold, "Bearer sk_test_x").body()).contains("checkout.session.expired");
        var id = JSON.readTree(get(untold, "Bearer sk_test_x").body())
                .path("data")
                .path(0)
                .path("id")
                .asText();
        act("events/" + id + "/resend", Map.of());
        await().untilAsserted(() -> assertThat(
                        JSON.readTree(get(untold, "Bearer sk_test_x").body()).path("data"))
                .isEmpty());
    }

    /** One of everything: an open, a paid, a refunded, a disputed, an inquired and an expired session. */
    private void live() throws Exception {
        open();
        stripe.v1().checkout().sessions().expire(open().getId());
        var refunded = paid("4242424242424242");
        stripe.v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(refunded.getPaymentIntent())
                        .build());
        act("sessions/" + paid("5555555555554444").getId() + "/dispute", Map.of());
        act("sessions/" + paid("5555555555554444").getId() + "/inquiry", Map.of());
        pay(open().getId(), "4000000000000002");
    }

    private static void check(Promise promise, JsonNode object) {
        assertThat(object.path("id").asText()).startsWith(promise.prefix());
        for (var name : promise.neverNull().split(" ")) {
            assertThat(object.hasNonNull(name))
                    .as("%s.%s of %s", promise.path(), name, object.path("id"))
                    .isTrue();
        }
        assertThat(LibraryFields.unknown(object, promise.model(), promise.path()))
                .isEmpty();
        var read = (StripeObject) ApiResource.GSON.fromJson(object.toString(), promise.model());
        assertThat(read).isNotNull();
    }

    private JsonNode act(String path, Map<String, String> body) throws Exception {
        var answer = post("/sandbox/" + path, "application/json", JSON.writeValueAsString(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
