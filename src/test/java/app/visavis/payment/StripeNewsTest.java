package app.visavis.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class StripeNewsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aCheckoutEventNamesItsSession() throws JsonProcessingException {
        var news = read("checkout.session.completed", "{\"id\":\"cs_1\",\"payment_intent\":\"pi_1\"}");
        assertTrue(news.isOfCheckout());
        assertEquals("cs_1", news.objectId());
    }

    @Test
    void aRefundEventNamesItsIntent() throws JsonProcessingException {
        assertEquals(
                "pi_1",
                read("refund.updated", "{\"id\":\"re_1\",\"payment_intent\":\"pi_1\"}")
                        .intentId());
        assertTrue(read("charge.refunded", "{\"id\":\"ch_1\",\"payment_intent\":\"pi_1\"}")
                .isOfInterest());
    }

    @Test
    void otherEventsAreOfNoInterest() throws JsonProcessingException {
        assertFalse(read("customer.created", "{\"id\":\"cus_1\"}").isOfInterest());
    }

    private static StripeNews read(String type, String object) throws JsonProcessingException {
        return StripeNews.of(
                JSON.readTree("{\"id\":\"evt_1\",\"type\":\"%s\",\"data\":{\"object\":%s}}".formatted(type, object)));
    }
}
