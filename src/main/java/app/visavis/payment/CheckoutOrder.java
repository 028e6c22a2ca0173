package app.visavis.payment;

import app.visavis.shared.money.Money;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What Stripe is asked to show: a copy of what the transaction knew, because Stripe is asked outside it.
 *
 * @param key the same for the same attempt: Stripe answers a repetition with the same session
 * @param title what is paid for, as the client sees it
 * @param language of the checkout page
 * @param page the booking's page, where the browser comes back to
 */
record CheckoutOrder(
        UUID paymentId,
        UUID bookingId,
        String key,
        Money price,
        String title,
        String email,
        Locale language,
        Instant endsAt,
        URI page) {}
