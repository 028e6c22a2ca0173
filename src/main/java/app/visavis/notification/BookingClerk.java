package app.visavis.notification;

import app.visavis.account.AccountView;
import app.visavis.account.Accounts;
import app.visavis.booking.BookingEvent;
import app.visavis.booking.BookingView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Writes to both people of a booking when it is confirmed and when it is called off. */
@ApplicationScoped
class BookingClerk {
    private final Accounts accounts;
    private final BookingLetters letters;

    BookingClerk(Accounts accounts, BookingLetters letters) {
        this.accounts = accounts;
        this.letters = letters;
    }

    void onNews(@Observes BookingEvent event) {
        switch (event) {
            case BookingEvent.Confirmed confirmed ->
                client(confirmed.booking()).ifPresent(client -> confirm(confirmed.booking(), client));
            case BookingEvent.Cancelled cancelled ->
                client(cancelled.booking()).ifPresent(client -> callOff(cancelled, client));
            default -> {}
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

    private AccountView practitioner(BookingView booking) {
        return accounts.require(booking.practitionerId());
    }

    private Optional<AccountView> client(BookingView booking) {
        return Optional.ofNullable(booking.clientId()).map(accounts::require);
    }
}
