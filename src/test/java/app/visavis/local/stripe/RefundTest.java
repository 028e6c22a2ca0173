package app.visavis.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.InvalidRequestException;
import com.stripe.param.RefundCreateParams;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefundTest extends SandboxTest {
    @Test
    void partsAreGivenBackUntilNothingIsLeft() throws Exception {
        var intent = paid("4242424242424242").getPaymentIntent();

        var part = stripe.v1().refunds().create(refund(intent).setAmount(1500L).build());
        var rest = stripe.v1().refunds().create(refund(intent).build());
        var charge = stripe.v1().charges().retrieve(rest.getCharge());

        assertThat(part.getStatus()).isEqualTo("succeeded");
        assertThat(rest.getAmount()).isEqualTo(3000);
        assertThat(charge.getRefunded()).isTrue();
        assertThat(charge.getAmountRefunded()).isEqualTo(4500);
        assertThat(stripe.v1().refunds().retrieve(part.getId()).getPaymentIntent())
                .isEqualTo(intent);
        assertRefused(refund(intent).build(), "charge_already_refunded");
    }

    @Test
    void moreThanWasPaidIsRefused() throws Exception {
        var intent = paid("4242424242424242").getPaymentIntent();

        assertThatThrownBy(() -> stripe.v1()
                        .refunds()
                        .create(refund(intent).setAmount(5000L).build()))
                .hasMessageContaining("Refund amount (€50.00) is greater than unrefunded amount on charge (€45.00)");
    }

    @Test
    void aRefundMayFailAtTheBankLater() throws Exception {
        var intent = paid("4000000000005126").getPaymentIntent();
        var refund = stripe.v1().refunds().create(refund(intent).build());

        letPass(Duration.ofMinutes(1));

        await().untilAsserted(() -> assertThat(receiver.events("refund.failed")).hasSize(1));
        assertThat(stripe.v1().refunds().retrieve(refund.getId()).getStatus()).isEqualTo("failed");
        assertThat(stripe.v1().charges().retrieve(refund.getCharge()).getRefunded())
                .isFalse();
    }

    @Test
    void anUnknownIntentIsARefusedParameter() {
        assertRefused(refund("pi_none").build(), "resource_missing");
    }

    private void assertRefused(RefundCreateParams params, String code) {
        assertThatThrownBy(() -> stripe.v1().refunds().create(params))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.getCode())
                        .isEqualTo(code));
    }

    private static RefundCreateParams.Builder refund(String intent) {
        return RefundCreateParams.builder().setPaymentIntent(intent);
    }
}
