package app.visavis.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.Stripe;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckoutSessionTest extends SandboxTest {
    @Test
    void anOpenSessionSaysWhatItWasAskedFor() throws Exception {
        var session = open();

        assertThat(session.getId()).startsWith("cs_test_");
        assertThat(session.getStatus()).isEqualTo("open");
        assertThat(session.getPaymentStatus()).isEqualTo("unpaid");
        assertThat(session.getAmountTotal()).isEqualTo(4500);
        assertThat(session.getCurrency()).isEqualTo("eur");
        assertThat(session.getMetadata()).containsEntry("payment", "42");
        assertThat(session.getClientReferenceId()).isEqualTo("booking-7");
        assertThat(session.getCustomerDetails().getEmail()).isEqualTo("ada@example.com");
        assertThat(session.getUrl()).isEqualTo(sandbox.apiBase() + "/pay/" + session.getId());
        assertThat(session.getExpiresAt()).isEqualTo(session.getCreated() + 86400);
        assertThat(session.getPaymentIntent()).isNull();
        assertThat(session.getLivemode()).isFalse();
    }

    @Test
    void aPaidSessionLeadsToItsChargeByExpansion() throws Exception {
        var id = paid("4242424242424242").getId();
        var session = stripe.v1()
                .checkout()
                .sessions()
                .retrieve(
                        id,
                        SessionRetrieveParams.builder()
                                .addExpand("payment_intent.latest_charge.balance_transaction")
                                .addExpand("line_items.data.price.product")
                                .build());

        assertThat(session.getStatus()).isEqualTo("complete");
        assertThat(session.getPaymentStatus()).isEqualTo("paid");
        var intent = session.getPaymentIntentObject();
        assertThat(intent.getStatus()).isEqualTo("succeeded");
        assertThat(intent.getAmountReceived()).isEqualTo(4500);
        assertThat(intent.getMetadata()).containsEntry("payment", "42");
        var charge = intent.getLatestChargeObject();
        assertThat(charge.getPaid()).isTrue();
        assertThat(charge.getPaymentMethodDetails().getCard().getLast4()).isEqualTo("4242");
        assertThat(charge.getBalanceTransactionObject().getNet()).isLessThan(4500);
        var item = session.getLineItems().getData().getFirst();
        assertThat(item.getAmountTotal()).isEqualTo(4500);
        assertThat(item.getPrice().getProductObject().getName()).isEqualTo("First consultation <50 min>");
    }

    @Test
    void aDeclinedCardLeavesTheSessionOpenForAnother() throws Exception {
        var session = open();

        assertThat(pay(session.getId(), "4000 0000 0000 9995").body()).contains("insufficient_funds");
        var declined = stripe.v1().checkout().sessions().retrieve(session.getId());
        var intent = stripe.v1().paymentIntents().retrieve(declined.getPaymentIntent());

        assertThat(declined.getStatus()).isEqualTo("open");
        assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
        assertThat(intent.getLastPaymentError().getDeclineCode()).isEqualTo("insufficient_funds");
        assertThat(pay(session.getId(), "4242424242424242").statusCode()).isEqualTo(200);
        assertThat(stripe.v1().checkout().sessions().retrieve(session.getId()).getPaymentIntent())
                .isEqualTo(intent.getId());
    }

    @Test
    void expiringEndsAnOpenSessionOnce() throws Exception {
        var id = open().getId();

        assertThat(stripe.v1().checkout().sessions().expire(id).getStatus()).isEqualTo("expired");
        assertThat(pay(id, "4242424242424242").statusCode()).isEqualTo(400);
        assertThat(post("/v1/checkout/sessions/" + id + "/expire", "application/x-www-form-urlencoded", "")
                        .body())
                .contains("Only Checkout Sessions with a status in [\\\"open\\\"] can be expired");
    }

    @Test
    void aSessionExpiresByItself() throws Exception {
        var id = open().getId();

        letPass(Duration.ofHours(25));

        await().untilAsserted(() ->
                assertThat(receiver.events("checkout.session.expired")).hasSize(1));
        assertThat(stripe.v1().checkout().sessions().retrieve(id).getStatus()).isEqualTo("expired");
    }

    @Test
    void theSameKeyGivesTheSameSession() throws Exception {
        var options = RequestOptions.builder().setIdempotencyKey("payment-42").build();
        var params = consultation(4500).build();

        var first = stripe.v1().checkout().sessions().create(params, options);
        var second = stripe.v1().checkout().sessions().create(params, options);

        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(second.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
        assertThat(second.getLastResponse().requestId()).startsWith("req_");
    }

    @Test
    void listsArePagedFromTheNewest() throws Exception {
        var ids = List.of(open().getId(), open().getId(), open().getId());

        var page = stripe.v1()
                .checkout()
                .sessions()
                .list(SessionListParams.builder().setLimit(2L).build());
        var seen = page.autoPagingIterable().iterator();

        assertThat(page.getHasMore()).isTrue();
        assertThat(page.getData()).extracting(Session::getId).containsExactly(ids.get(2), ids.get(1));
        assertThat(seen).toIterable().hasSize(3);
        assertThat(stripe.v1()
                        .checkout()
                        .sessions()
                        .lineItems()
                        .list(ids.getFirst())
                        .getData())
                .hasSize(1);
    }

    @Test
    void webhooksSpeakTheVersionOfTheSdk() {
        assertThat(Events.API_VERSION).isEqualTo(Stripe.API_VERSION);
    }
}
