package app.visavis.payment;

import app.visavis.booking.BookingView;
import app.visavis.shared.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was paid, what was given back and what was kept, and for what.
 *
 * @param number names the receipt to both; the payment's id
 * @param paid what the card was charged
 */
record Receipt(
        UUID number,
        Instant paidAt,
        Seller practice,
        String client,
        String offeringTitle,
        int minutes,
        Instant startsAt,
        Instant endsAt,
        String bookingState,
        Money paid,
        Money refunded,
        Money kept,
        List<RefundView> refunds,
        @Nullable DisputeView dispute) {
    record Seller(String slug, String name, ZoneId zone) {}

    static Receipt of(PaymentDetail payment, Instant paidAt, BookingView booking, String client) {
        return new Receipt(
                payment.id(),
                paidAt,
                new Seller(booking.practiceSlug(), booking.practiceName(), booking.practiceZone()),
                client,
                payment.offeringTitle(),
                booking.minutes(),
                booking.startsAt(),
                booking.endsAt(),
                booking.state().name(),
                payment.paid(),
                payment.refunded(),
                payment.kept(),
                payment.refunds(),
                payment.dispute());
    }
}
