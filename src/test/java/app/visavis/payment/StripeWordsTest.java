package app.visavis.payment;

import static org.junit.jupiter.api.Assertions.assertNull;

import com.stripe.model.checkout.Session;
import com.stripe.net.ApiResource;
import org.junit.jupiter.api.Test;

class StripeWordsTest {
    /** Another program at the same account may have one. */
    @Test
    void aSessionThatOnlySavesACardIsNobodysMoney() {
        var session = ApiResource.GSON.fromJson("""
                {"id": "cs_1", "object": "checkout.session", "mode": "setup", "status": "complete",
                 "payment_status": "no_payment_required", "amount_total": null, "currency": null, "metadata": {}}
                """, Session.class);
        var checkout = StripeWords.checkoutOf(session);
        assertNull(checkout.paymentId());
        assertNull(checkout.amount());
    }
}
