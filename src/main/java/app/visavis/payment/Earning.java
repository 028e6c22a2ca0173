package app.visavis.payment;

import app.visavis.shared.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * One payment that came in, as its practice counts it.
 *
 * @param disputed what the client's bank took back for good
 */
record Earning(
        UUID paymentId,
        UUID bookingId,
        UUID clientId,
        String offeringTitle,
        Instant paidAt,
        Money paid,
        Money kept,
        Money disputed) {}
