package app.visavis.payment;

import app.visavis.shared.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the practitioner sees it.
 *
 * @param amount the price
 * @param paid what was taken from the card; zero while nothing was
 * @param refunding what was decided to be given back of it, done or not
 * @param refunded how much of that has left
 * @param kept what is not given back and will not be
 * @param paidAt null while no money has come
 * @param at when it last changed
 */
record PracticePaymentView(
        UUID id,
        UUID bookingId,
        ClientPart client,
        String offeringTitle,
        PaymentState state,
        Money amount,
        Money paid,
        Money refunding,
        Money refunded,
        Money kept,
        List<RefundView> refunds,
        @Nullable DisputeView dispute,
        @Nullable Instant paidAt,
        Instant at) {
    /** @param displayName empty when the account is unknown by now */
    record ClientPart(UUID id, String displayName) {}

    static PracticePaymentView of(Payment payment, PaymentDetail detail, String client) {
        return new PracticePaymentView(
                detail.id(),
                detail.bookingId(),
                new ClientPart(detail.clientId(), client),
                detail.offeringTitle(),
                detail.state(),
                detail.amount(),
                detail.paid(),
                payment.money(Balance::refunding),
                detail.refunded(),
                detail.kept(),
                detail.refunds(),
                detail.dispute(),
                detail.paidAt(),
                detail.at());
    }
}
