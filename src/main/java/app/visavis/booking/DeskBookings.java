package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.CLIENT_NOT_FOUND;
import static app.visavis.booking.BookingRefused.Reason.OWN_PRACTICE;
import static app.visavis.booking.BookingRefused.Reason.SLOT_TAKEN;
import static app.visavis.practice.PracticeRefused.Reason.OFFERING_NOT_FOUND;

import app.visavis.account.Accounts;
import app.visavis.practice.PracticeRefused;
import app.visavis.practice.Practices;
import app.visavis.shared.database.DeadlockRetry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Bookings that a practitioner makes for a client, by transactions of their own: a race may need more than one. */
@ApplicationScoped
class DeskBookings {
    private final Practices practices;
    private final Accounts accounts;
    private final Clients clients;
    private final HoldReaper reaper;
    private final DeskBookingWriter writer;
    private final Clock clock;

    DeskBookings(
            Practices practices,
            Accounts accounts,
            Clients clients,
            HoldReaper reaper,
            DeskBookingWriter writer,
            Clock clock) {
        this.practices = practices;
        this.accounts = accounts;
        this.clients = clients;
        this.reaper = reaper;
        this.writer = writer;
        this.clock = clock;
    }

    /** Openings, notice and horizon do not bind whoever made them; what is taken does. */
    BookingView book(UUID practitionerId, UUID offeringId, Instant startsAt, Invitee invitee, Charge charge) {
        var now = clock.instant();
        var slot = slot(practitionerId, offeringId, startsAt, now);
        requireInvitable(practitionerId, slot.practiceId(), invitee);
        reaper.reap(slot, now);
        return DeadlockRetry.call(() -> writer.write(slot, invitee, charge, now))
                .orElseThrow(() -> new BookingRefused(SLOT_TAKEN));
    }

    private Slot slot(UUID practitionerId, UUID offeringId, Instant startsAt, Instant now) {
        var practice = practices.requireOfPractitioner(practitionerId);
        var offering = practices.requireOffering(offeringId);
        if (!offering.active() || !offering.practiceId().equals(practice.id())) {
            throw new PracticeRefused(OFFERING_NOT_FOUND);
        }
        Slots.requireStart(startsAt, now);
        return Slot.of(offering, practice.policy(), startsAt);
    }

    private void requireInvitable(UUID practitionerId, UUID practiceId, Invitee invitee) {
        if (invitee.clientId() != null && !clients.isClient(practiceId, invitee.clientId())) {
            throw new BookingRefused(CLIENT_NOT_FOUND);
        }
        if (accounts.require(practitionerId).email().equals(invitee.email())) {
            throw new BookingRefused(OWN_PRACTICE);
        }
    }
}
