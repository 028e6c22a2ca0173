package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.ONE_CLIENT;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For whom a practitioner books: a client of theirs, or whoever reads the mail at an address. */
record Invitee(@Nullable UUID clientId, @Nullable String email) {
    static Invitee of(@Nullable UUID clientId, @Nullable String email) {
        if ((clientId == null) == (email == null)) {
            throw new BookingRefused(ONE_CLIENT);
        }
        return new Invitee(clientId, email == null ? null : email.strip().toLowerCase(Locale.ROOT));
    }
}
