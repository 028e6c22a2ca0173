package app.visavis.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.model.Event;
import com.stripe.model.StripeObject;
import com.stripe.model.checkout.Session;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WebhookTest extends SandboxTest {
    @Test
    void payingTellsOfTheChargeTheIntentAndTheSession() throws Exception {
        var session = paid("4242424242424242");

        await().untilAsserted(() -> assertThat(receiver.events())
                .extracting(Event::getType)
                .containsExactlyInAnyOrder(
                        "payment_intent.created",
                        "charge.succeeded",
                        "payment_intent.succeeded",
                        "checkout.session.completed"));
        var told = (Session) receiver.events("checkout.session.completed")
                .getFirst()
                .getDataObjectDeserializer()
                .getObject()
                .orElseThrow();
        assertThat(told.getId()).isEqualTo(session.getId());
        assertThat(told.getPaymentStatus()).isEqualTo("paid");
        var event = receiver.events("checkout.session.completed").getFirst();
        assertThat(stripe.v1().events().retrieve(event.getId()).getType()).isEqualTo("checkout.session.completed");
    }

    @Test
    void everyObjectOfAnEventIsReadByTheSdk() throws Exception {
        pay(open().getId(), "4000000000000002");
        var intent = paid("4242424242424242").getPaymentIntent();
        post("/v1/refunds", "application/x-www-form-urlencoded", "payment_intent=" + intent);

        await().untilAsserted(
                        () -> assertThat(receiver.events("charge.refunded")).hasSize(1));
        assertThat(receiver.events("payment_intent.payment_failed")).hasSize(1);
        assertThat(receiver.events()).allSatisfy(event -> assertThat(
                        event.getDataObjectDeserializer().getObject())
                .<StripeObject>isPresent());
    }

    @Test
    void aReceiverThatFailsIsAskedAgain() throws Exception {
        receiver.failNext(2);

        stripe.v1().checkout().sessions().expire(open().getId());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(receiver.events("checkout.session.expired")).hasSize(1));
    }

    @Test
    void heldWebhooksCameLaterLostOnesNeverAndSomeTwice() throws Exception {
        webhooks("hold");
        stripe.v1().checkout().sessions().expire(open().getId());
        webhooks("lose");
        stripe.v1().checkout().sessions().expire(open().getId());
        assertThat(receiver.events()).isEmpty();

        webhooks("deliver");
        await().untilAsserted(() -> assertThat(receiver.events()).hasSize(1));

        webhooks("twice");
        stripe.v1().checkout().sessions().expire(open().getId());
        await().untilAsserted(() -> assertThat(receiver.events()).hasSize(3));
        assertThat(receiver.events().get(1).getId())
                .isEqualTo(receiver.events().get(2).getId());
    }
}
