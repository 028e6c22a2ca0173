package app.visavis.payment;

import app.visavis.shared.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as its client sees it.
 *
 * @param refunded what has been given back so far
 * @param kept what is not given back and will not be
 * @param paidAt null while no money has come
 * @param at when it last changed
 */
record PaymentDetail(
        UUID id,
        UUID bookingId,
        UUID clientId,
        String offeringTitle,
        PaymentState state,
        Money amount,
        Money refunded,
        Money kept,
        List<RefundView> refunds,
        @Nullable DisputeView dispute,
        @Nullable Instant paidAt,
        Instant at) {

    static PaymentDetail of(Payment payment, List<RefundView> refunds, @Nullable DisputeView dispute) {
        return new PaymentDetail(
                payment.id(),
                payment.bookingId(),
                payment.clientId(),
                payment.sale().offeringTitle(),
                payment.state(),
                payment.price(),
                payment.money(Balance::refunded),
                payment.money(Balance::kept),
                refunds,
                dispute,
                payment.paidAt(),
                payment.changedAt());
    }
}
