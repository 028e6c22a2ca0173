package app.visavis.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.ApiException;
import com.stripe.exception.RateLimitException;
import com.stripe.model.Event;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.RefundCreateParams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Outages and troubled webhooks on demand, each by the button that a person presses for it. */
class BadDaysTest extends SandboxTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void aStripeThatIsDownOrHasHadEnoughSaysSo() throws Exception {
        press("/sandbox/outage", "limited");
        assertThatThrownBy(this::open).isInstanceOf(RateLimitException.class);
        press("/sandbox/outage", "down");
        assertThatThrownBy(this::open).isInstanceOf(ApiException.class).hasMessageContaining("An error occurred");
        press("/sandbox/outage", "none");
        assertThat(open().getStatus()).isEqualTo("open");
    }

    @Test
    void aSilentStripeAnswersWhenItIsOver() throws Exception {
        press("/sandbox/outage", "silent");
        var asked = CompletableFuture.supplyAsync(() -> {
            try {
                return open().getStatus();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        await().during(Duration.ofMillis(300)).until(() -> !asked.isDone());
        press("/sandbox/outage", "none");
        assertThat(asked).succeedsWithin(Duration.ofSeconds(5)).isEqualTo("open");
    }

    @Test
    void whatWasDoneStandsThoughItsAnswerIsLost() throws Exception {
        var intent = paid("4242424242424242").getPaymentIntent();
        press("/sandbox/outage", "lost answers");
        assertThatThrownBy(() -> stripe.v1()
                        .refunds()
                        .create(RefundCreateParams.builder()
                                .setPaymentIntent(intent)
                                .build()))
                .isInstanceOf(ApiException.class);
        press("/sandbox/outage", "none");
        assertThat(stripe.v1().refunds().list().getData())
                .extracting(Refund::getPaymentIntent)
                .containsExactly(intent);
    }

    @Test
    void shuffledWebhooksAllArriveInAnotherOrder() throws Exception {
        press("/sandbox/webhooks", "shuffle");
        List<String> sent = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            sent.add(stripe.v1().checkout().sessions().expire(open().getId()).getId());
        }
        await().untilAsserted(() -> assertThat(expired()).containsExactlyInAnyOrderElementsOf(sent));
        assertThat(expired()).isNotEqualTo(sent);
    }

    @Test
    void delayedWebhooksComeSecondsLater() throws Exception {
        press("/sandbox/webhooks", "delay");
        var session = stripe.v1().checkout().sessions().expire(open().getId());
        await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(4)).until(() -> receiver.events()
                .isEmpty());
        await().untilAsserted(() -> assertThat(expired()).containsExactly(session.getId()));
    }

    @Test
    void everyEntryHasAButtonForItsTrouble() throws Exception {
        press("/sandbox/charges/" + chargeOf(paid("4242424242424242")) + "/dispute", "fraudulent");
        var dispute = stripe.v1().disputes().list().getData().getFirst();
        press("/sandbox/disputes/" + dispute.getId() + "/close", "won");
        assertThat(stripe.v1().disputes().retrieve(dispute.getId()).getStatus()).isEqualTo("won");

        press("/sandbox/charges/" + chargeOf(paid("4242424242424242")) + "/inquiry", "unrecognized");
        var inquiry = stripe.v1().disputes().list().getData().getFirst().getId();
        press("/sandbox/disputes/" + inquiry + "/answer", "in");
        press("/sandbox/disputes/" + inquiry + "/escalate", "real");
        assertThat(stripe.v1().disputes().retrieve(inquiry).getStatus()).isEqualTo("needs_response");

        var refund = stripe.v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(paid("4242424242424242").getPaymentIntent())
                        .build());
        press("/sandbox/refunds/" + refund.getId() + "/fail", "lost_or_stolen_card");
        assertThat(stripe.v1().refunds().retrieve(refund.getId()).getStatus()).isEqualTo("failed");

        await().untilAsserted(() ->
                assertThat(receiver.events("charge.dispute.closed")).hasSize(1));
        var event = receiver.events("charge.dispute.closed").getFirst().getId();
        press("/sandbox/events/" + event + "/resend", "yes");
        await().untilAsserted(() -> assertThat(receiver.events("charge.dispute.closed"))
                .extracting(Event::getId)
                .containsExactly(event, event));
    }

    private String chargeOf(Session session) throws Exception {
        return stripe.v1().paymentIntents().retrieve(session.getPaymentIntent()).getLatestCharge();
    }

    private List<String> expired() {
        return receiver.events("checkout.session.expired").stream()
                .map(event ->
                        ((Session) event.getDataObjectDeserializer().getObject().orElseThrow()).getId())
                .toList();
    }

    /** As a browser does: the form that the page has for it, by the button with that value. */
    private void press(String action, String value) throws Exception {
        var form = Pattern.compile("<form[^>]* action=\"" + Pattern.quote(action) + "\".*?</form>", Pattern.DOTALL)
                .matcher(get("/sandbox", "").body());
        assertThat(form.find()).as("a form for %s", action).isTrue();
        var button = Pattern.compile("<button[^>]* name=\"(\\w+)\" value=\"" + Pattern.quote(value) + "\"")
                .matcher(form.group());
        assertThat(button.find()).as("a button %s for %s", value, action).isTrue();
        var answer = post(action, FORM, button.group(1) + "=" + value.replace(' ', '+'));
        assertThat(answer.statusCode()).isIn(200, 303);
    }
}
