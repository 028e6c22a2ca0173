package app.visavis.booking;

import app.visavis.practice.PolicyView;
import app.visavis.shared.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as its two people see it.
 *
 * @param client null while a browser without a session holds it
 * @param policy what the client gets back for calling it off, as it was when this was placed, or since the practitioner
 *     moved it
 * @param charge who pays for what the practitioner booked; null for what the client did
 * @param payment the latest one; null before paying
 * @param conversationId where the two write to each other; null before the first confirmed booking
 * @param absentParty who did not come; null unless somebody did not
 * @param attendance who came to the room; for the practitioner only, null while nobody has come
 * @param holdSecret only in the answer to placing without a session: what claims the hold
 */
public record BookingDetail(
        UUID id,
        BookingState state,
        @Nullable Instant heldUntil,
        Instant startsAt,
        Instant endsAt,
        OfferingPart offering,
        PracticePart practice,
        @Nullable PersonPart client,
        Money price,
        PolicyView policy,
        @Nullable Charge charge,
        @Nullable PaymentPart payment,
        @Nullable UUID conversationId,
        @Nullable Party absentParty,
        @Nullable Presence attendance,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String holdSecret) {

    record OfferingPart(UUID id, String title, int minutes) {}

    record PracticePart(String slug, String name, ZoneId zone) {}

    record PersonPart(UUID id, String displayName) {}

    static BookingDetail of(
            BookingView booking,
            @Nullable String clientName,
            @Nullable PaymentPart payment,
            @Nullable UUID conversationId,
            @Nullable Presence attendance) {
        return new BookingDetail(
                booking.id(),
                booking.state(),
                booking.heldUntil(),
                booking.startsAt(),
                booking.endsAt(),
                new OfferingPart(booking.offeringId(), booking.offeringTitle(), booking.minutes()),
                new PracticePart(booking.practiceSlug(), booking.practiceName(), booking.practiceZone()),
                booking.clientId() == null || clientName == null
                        ? null
                        : new PersonPart(booking.clientId(), clientName),
                booking.price(),
                PolicyView.of(booking.policy()),
                booking.charge(),
                payment,
                conversationId,
                booking.absentParty(),
                attendance,
                null);
    }

    BookingDetail withHoldSecret(String secret) {
        return new BookingDetail(
                id,
                state,
                heldUntil,
                startsAt,
                endsAt,
                offering,
                practice,
                client,
                price,
                policy,
                charge,
                payment,
                conversationId,
                absentParty,
                attendance,
                secret);
    }
}
