package app.visavis.booking;

import app.visavis.shared.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
     * One of the two put it to another time.
     *
     * @param formerStartsAt when it was to begin before
     * @param by the account that moved it
     */
    record Rescheduled(BookingView booking, Instant formerStartsAt, UUID by) implements BookingEvent {}

    /**
     * One of the two called it off.
     *
     * @param refund what the client gets back, zero included
     * @param fee what is kept of what was paid
     * @param before what went back before, or was decided to
     * @param by the account that called it off
     */
    record Cancelled(BookingView booking, Money refund, Money fee, Money before, UUID by) implements BookingEvent {}

    /**
     * The practitioner made it for somebody, who has to pay for it or to take it over before the hold ends.
     *
     * @param email whom to write to; null for a client with an account
     * @param holdSecret what proves to {@code PUT /bookings/{id}/client} who reads that mail; null with an account
     */
    record Invited(
            BookingView booking,
            @Nullable String email,
            @Nullable String holdSecret) implements BookingEvent {}

    /** It took place: said by the practitioner, or a day after its end by time. */
    record Completed(BookingView booking) implements BookingEvent {}

    /**
     * Somebody did not come.
     *
     * @param refund what the client gets back, zero included
     * @param before what went back before, or was decided to
     */
    record Missed(BookingView booking, Party absentParty, Money refund, Money before) implements BookingEvent {}

    /** The hold ended without a payment, and the slot is free again. */
    record Lapsed(BookingView booking) implements BookingEvent {}
}
