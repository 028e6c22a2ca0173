package app.visavis.booking;

import app.visavis.shared.money.Money;
import java.util.UUID;

/** What happened to a booking; fired inside the transaction in which it happened. */
public sealed interface BookingEvent {
    BookingView booking();

    /** A slot was taken, before paying. */
    record Held(BookingView booking) implements BookingEvent {}

    /** An anonymous hold became somebody's own. */
    record Claimed(BookingView booking) implements BookingEvent {}

    /** It will take place. */
    record Confirmed(BookingView booking) implements BookingEvent {}

    /**
     * One of the two called it off.
     *
     * @param refund what the client gets back, zero included
     * @param by the account that called it off
     */
    record Cancelled(BookingView booking, Money refund, UUID by) implements BookingEvent {}

    /** The hold ended without a payment, and the slot is free again. */
    record Lapsed(BookingView booking) implements BookingEvent {}
}
