package app.visavis.call;

import app.visavis.account.Accounts;
import app.visavis.booking.BookingState;
import app.visavis.booking.BookingView;
import app.visavis.booking.Bookings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Says who may meet, and when: the booking's two people, while it is confirmed, around its time. */
@ApplicationScoped
class Invitations {
    private final Bookings bookings;
    private final Accounts accounts;
    private final CallConfig config;
    private final Clock clock;

    Invitations(Bookings bookings, Accounts accounts, CallConfig config, Clock clock) {
        this.bookings = bookings;
        this.accounts = accounts;
        this.config = config;
        this.clock = clock;
    }

    /** Why there is no way in, if there is none. To anybody but its two people the booking does not exist. */
    @Transactional
    Optional<ClosedWhy> findObstacle(UUID bookingId, UUID accountId) {
        var booking = bookings.requireOf(bookingId, accountId);
        if (booking.state() != BookingState.CONFIRMED) {
            return Optional.of(ClosedWhy.ENDED);
        }
        return window(booking).isOpenAt(clock.instant()) ? Optional.empty() : Optional.of(ClosedWhy.WINDOW);
    }

    /** Refuses a booking that does not stand; its window may lie ahead or behind. */
    @Transactional
    Invitation require(UUID bookingId, UUID accountId) {
        var booking = bookings.requireOf(bookingId, accountId);
        var clientId = booking.clientId();
        if (booking.state() != BookingState.CONFIRMED || clientId == null) {
            throw new CallRefused(CallRefused.Reason.NO_CALL);
        }
        var side = booking.practitionerId().equals(accountId) ? Side.PRACTITIONER : Side.CLIENT;
        return new Invitation(
                bookingId,
                side,
                accounts.require(clientId),
                accounts.require(booking.practitionerId()),
                window(booking));
    }

    private CallWindow window(BookingView booking) {
        return CallWindow.around(booking.startsAt(), booking.endsAt(), config);
    }
}
