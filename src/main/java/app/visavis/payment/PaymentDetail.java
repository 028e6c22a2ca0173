package app.visavis.payment;

import app.visavis.booking.PaymentPart;
import app.visavis.booking.PaymentPart.DisputePart;
import app.visavis.booking.PaymentPart.RefundPart;
import app.visavis.shared.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as its client sees it.
 *
 * @param amount the price
 * @param paid what was taken from the card; zero while nothing was
 * @param refunded what has been given back so far
 * @param settled what was given back in another way than by Stripe
 * @param kept what is not given back and will not be
 * @param paidAt null while no money has come
 * @param at when it last changed
 */
record PaymentDetail(
        UUID id,
        UUID bookingId,
        UUID clientId,
        PracticePart practice,
        String offeringTitle,
        PaymentState state,
        Money amount,
        Money paid,
        Money refunded,
        Money settled,
        Money kept,
        List<RefundView> refunds,
        @Nullable DisputeView dispute,
        @Nullable Instant paidAt,
        Instant at) {

    static PaymentDetail of(
            Payment payment, PracticePart practice, List<RefundView> refunds, @Nullable DisputeView dispute) {
        return new PaymentDetail(
                payment.id(),
                payment.bookingId(),
                payment.clientId(),
                practice,
                payment.sale().offeringTitle(),
                payment.state(),
                payment.price(),
                payment.money(Balance::captured),
                payment.money(Balance::refunded),
                payment.money(Balance::settled),
                payment.money(Balance::kept),
                refunds,
                dispute,
                payment.paidAt(),
                payment.changedAt());
    }

    /** What the booking's page tells of it. */
    PaymentPart part() {
        var last = refunds.isEmpty() ? null : refunds.getLast();
        return new PaymentPart(
                id,
                state.name(),
                paid,
                refunded,
                settled,
                kept,
                paidAt,
                last == null
                        ? null
                        : new RefundPart(
                                last.state().name(),
                                last.trouble() == null ? null : last.trouble().name(),
                                last.amount(),
                                last.at()),
                dispute == null
                        ? null
                        : new DisputePart(
                                dispute.state().name(), dispute.inquiry(), dispute.amount(), dispute.answerBy()));
    }
}
