package app.visavis.booking;

import app.visavis.practice.PracticeView;
import app.visavis.practice.RefundPolicy;
import app.visavis.shared.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as others may know it.
 *
 * @param clientId null while a browser without a session holds it
 * @param heldUntil null unless it is held
 * @param policy what calling it off gives back, as it was when this was placed, or since the practitioner moved it
 * @param charge who pays for what the practitioner booked; null for what the client did
 * @param absentParty who did not come; null unless somebody did not
 * @param revision rises with every change that calendars must follow
 */
public record BookingView(
        UUID id,
        UUID practiceId,
        String practiceSlug,
        String practiceName,
        ZoneId practiceZone,
        UUID practitionerId,
        UUID offeringId,
        String offeringTitle,
        int minutes,
        @Nullable UUID clientId,
        BookingState state,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant heldUntil,
        Money price,
        RefundPolicy policy,
        @Nullable Charge charge,
        @Nullable Party absentParty,
        int revision,
        Instant changedAt) {

    static BookingView of(Booking booking, PracticeView practice) {
        return new BookingView(
                booking.id,
                practice.id(),
                practice.slug(),
                practice.name(),
                practice.zone(),
                practice.practitionerId(),
                booking.offeringId,
                booking.offeringTitle,
                (int) Duration.between(booking.startsAt, booking.endsAt).toMinutes(),
                booking.clientId,
                booking.state,
                booking.startsAt,
                booking.endsAt,
                booking.heldUntil,
                booking.price,
                booking.policy,
                booking.charge,
                booking.absentParty,
                booking.revision,
                booking.changedAt);
    }

    /** Which of its two people this account is; it must be one of them. */
    public Party partyOf(UUID accountId) {
        return practitionerId.equals(accountId) ? Party.PRACTITIONER : Party.CLIENT;
    }

    /** Whether it is this account's to see: the client's or the practitioner's. */
    public boolean isOf(UUID accountId) {
        return accountId.equals(clientId) || practitionerId.equals(accountId);
    }
}
