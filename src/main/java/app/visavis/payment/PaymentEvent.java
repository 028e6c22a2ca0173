package app.visavis.payment;

import app.visavis.shared.money.Money;

/** What happened to a payment; fired inside the transaction in which it happened. */
public sealed interface PaymentEvent {
    PaymentView payment();

    /** The money came and the booking stands. */
    record Settled(PaymentView payment) implements PaymentEvent {}

    /**
     * The money came, but the booking cannot stand: all of it goes back.
     *
     * @param captured what was taken; not the price when that is what was wrong
     */
    record CameTooLate(PaymentView payment, Money captured) implements PaymentEvent {
        public boolean isWrongAmount() {
            return !captured.equals(payment.amount());
        }
    }

    /** No money came, and none will. */
    record Failed(PaymentView payment) implements PaymentEvent {}

    /** This much has left for the client's card. */
    record Refunded(PaymentView payment, Money amount) implements PaymentEvent {}

    /** This much should have gone back and could not: a person must look. */
    record RefundFailed(PaymentView payment, Money amount, RefundTrouble trouble) implements PaymentEvent {}

    /** This much was owed and could not go, and reached the client in another way. */
    record RefundSettled(PaymentView payment, Money amount, SettledBy by) implements PaymentEvent {}

    /** The client complains at the bank, or the bank has decided. */
    record Disputed(PaymentView payment, DisputeView dispute) implements PaymentEvent {}
}
