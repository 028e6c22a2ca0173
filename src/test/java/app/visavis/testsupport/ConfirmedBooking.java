package app.visavis.testsupport;

import app.visavis.booking.Bookings;
import io.quarkus.arc.Arc;
import java.time.Instant;
import java.util.UUID;

/** A booking that stands, as if it were paid for. */
public record ConfirmedBooking(UUID id, OpenPractice practice, Person client, Instant startsAt) {
    /** Starts within the next ten minutes, so that its call may be entered. */
    public static ConfirmedBooking soon() {
        return of(OpenPractice.always(), People.client(), OpenPractice.inMinutes(1));
    }

    public static ConfirmedBooking of(OpenPractice practice, Person client, Instant startsAt) {
        var id = practice.hold(client, startsAt);
        if (!Arc.container().instance(Bookings.class).get().confirm(id)) {
            throw new AssertionError("The booking could not be confirmed");
        }
        return new ConfirmedBooking(id, practice, client, startsAt);
    }
}
