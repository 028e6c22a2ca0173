package app.visavis.notification;

import app.visavis.account.AccountView;
import app.visavis.account.Accounts;
import app.visavis.booking.BookingEvent;
import app.visavis.booking.BookingView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Writes to both people of a booking about what becomes of it. */
@ApplicationScoped
class BookingClerk {
    private final Accounts accounts;
    private final BookingLetters letters;
    private final ChangeLetters changes;
    private final InvitationLetters invitations;

    BookingClerk(Accounts accounts, BookingLetters letters, ChangeLetters changes, InvitationLetters invitations) {
        this.accounts = accounts;
        this.letters = letters;
        this.changes = changes;
        this.invitations = invitations;
    }

    void onNews(@Observes BookingEvent event) {
        switch (event) {
            case BookingEvent.Confirmed confirmed ->
                client(confirmed.booking()).ifPresent(client -> confirm(confirmed.booking(), client));
            case BookingEvent.Cancelled cancelled ->
                client(cancelled.booking()).ifPresent(client -> callOff(cancelled, client));
            case BookingEvent.Rescheduled moved -> client(moved.booking()).ifPresent(client -> move(moved, client));
            case BookingEvent.Missed missed -> client(missed.booking()).ifPresent(client -> miss(missed, client));
            case BookingEvent.Invited invited -> invite(invited);
            // Who holds is looking at it, and what took place as planned needs no letter.
            case BookingEvent.Held _, BookingEvent.Claimed _, BookingEvent.Lapsed _, BookingEvent.Completed _ -> {}
        }
    }

    private void confirm(BookingView booking, AccountView client) {
        letters.confirmToClient(booking, client);
        letters.confirmToPractitioner(booking, practitioner(booking), client);
    }

    private void callOff(BookingEvent.Cancelled cancelled, AccountView client) {
        letters.cancelToClient(cancelled, client);
        letters.cancelToPractitioner(cancelled, practitioner(cancelled.booking()), client);
    }

    private void move(BookingEvent.Rescheduled moved, AccountView client) {
        changes.move(moved, client, moved.booking().practiceName());
        changes.move(moved, practitioner(moved.booking()), client.displayName());
    }

    private void miss(BookingEvent.Missed missed, AccountView client) {
        changes.missToClient(missed, client);
        changes.missToPractitioner(missed, practitioner(missed.booking()), client);
    }

    private void invite(BookingEvent.Invited invited) {
        if (invited.email() == null) {
            client(invited.booking()).ifPresent(client -> invitations.inviteClient(invited.booking(), client));
        } else {
            invitations.inviteAddress(invited, practitioner(invited.booking()));
        }
    }

    private AccountView practitioner(BookingView booking) {
        return accounts.require(booking.practitionerId());
    }

    private Optional<AccountView> client(BookingView booking) {
        return Optional.ofNullable(booking.clientId()).map(accounts::require);
    }
}
