package app.visavis.booking;

import app.visavis.shared.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the money for a booking, as its page tells it.
 *
 * @param id names the receipt, once something was paid
 * @param state where it stands, such as {@code PAID}
 * @param paid what was taken from the card; zero while nothing was
 * @param refunded how much of it has been given back
 * @param settled how much of it was given back in another way than to the card
 * @param kept how much of it is not given back and will not be; the rest is on its way
 * @param refund the latest; null when nothing was to be given back
 * @param dispute the latest; null when nobody has complained at the bank
 */
public record PaymentPart(
        UUID id,
        String state,
        Money paid,
        Money refunded,
        Money settled,
        Money kept,
        @Nullable Instant paidAt,
        @Nullable RefundPart refund,
        @Nullable DisputePart dispute) {

    /**
     * Money on its way back.
     *
     * @param state how far it has come, such as {@code SUCCEEDED}
     * @param trouble why it could not go, such as {@code SENT_BACK}; null unless it failed
     * @param at when it last changed
     */
    public record RefundPart(String state, @Nullable String trouble, Money amount, Instant at) {}

    /**
     * A complaint at the bank.
     *
     * @param state {@code OPEN}, or how the bank has decided
     * @param inquiry whether the bank only asks, and has taken nothing
     * @param answerBy until when evidence may be handed in; null when there is nothing to answer, or it is answered
     */
    public record DisputePart(
            String state,
            boolean inquiry,
            Money amount,
            @Nullable Instant answerBy) {}
}
