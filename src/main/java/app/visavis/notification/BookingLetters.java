package app.visavis.notification;

import static app.visavis.notification.BookingSheets.facts;
import static app.visavis.notification.BookingSheets.language;
import static app.visavis.notification.BookingSheets.sheet;
import static app.visavis.notification.BookingSheets.when;
import static app.visavis.notification.BookingSheets.withBefore;
import static app.visavis.notification.BookingSheets.words;

import app.visavis.account.AccountView;
import app.visavis.booking.BookingEvent;
import app.visavis.booking.BookingView;
import jakarta.enterprise.context.ApplicationScoped;

/** The letters about a booking that stands or is called off, each in its reader's language and by its reader's clock. */
@ApplicationScoped
class BookingLetters {
    private final BookingSheets sheets;

    BookingLetters(BookingSheets sheets) {
        this.sheets = sheets;
    }

    void confirmToClient(BookingView booking, AccountView client) {
        var words = words(client);
        var subject = words.confirmedSubject(booking.offeringTitle(), when(booking, client));
        var sheet = sheet(client, subject, words.confirmedHeading(), words.confirmedText());
        sheets.postWithFile(
                booking, client, facts(sheet, booking, client, booking.practiceName()), booking.practiceName());
    }

    void confirmToPractitioner(BookingView booking, AccountView practitioner, AccountView client) {
        var words = words(practitioner);
        var subject = words.bookedSubject(booking.offeringTitle(), when(booking, practitioner));
        var sheet = sheet(practitioner, subject, words.bookedHeading(client.displayName()), words.bookedText());
        sheets.postWithFile(
                booking, practitioner, facts(sheet, booking, practitioner, client.displayName()), client.displayName());
    }

    void cancelToClient(BookingEvent.Cancelled cancelled, AccountView client) {
        var words = words(client);
        var booking = cancelled.booking();
        var text = givenBack(cancelled, client);
        var heading =
                cancelled.by().equals(client.id()) ? words.cancelledByYou() : words.cancelledBy(booking.practiceName());
        var subject = words.cancelledSubject(booking.offeringTitle(), when(booking, client));
        var sheet = sheet(client, subject, heading, text);
        sheets.postWithFile(
                booking, client, facts(sheet, booking, client, booking.practiceName()), booking.practiceName());
    }

    void cancelToPractitioner(BookingEvent.Cancelled cancelled, AccountView practitioner, AccountView client) {
        var words = words(practitioner);
        var booking = cancelled.booking();
        var refund = InWords.amount(cancelled.refund(), language(practitioner).locale);
        var heading = cancelled.by().equals(practitioner.id())
                ? words.cancelledByYou()
                : words.cancelledBy(client.displayName());
        var subject = words.cancelledSubject(booking.offeringTitle(), when(booking, practitioner));
        var text = withBefore(words.cancelledForPractitioner(refund), cancelled.before(), practitioner);
        var sheet = sheet(practitioner, subject, heading, text);
        sheets.postWithFile(
                booking, practitioner, facts(sheet, booking, practitioner, client.displayName()), client.displayName());
    }

    private static String givenBack(BookingEvent.Cancelled cancelled, AccountView client) {
        var words = words(client);
        var locale = language(client).locale;
        if (!cancelled.refund().isZero()) {
            var text = words.cancelledWithRefund(InWords.amount(cancelled.refund(), locale));
            return withBefore(text, cancelled.before(), client);
        }
        return cancelled.before().isZero()
                ? words.cancelledWithoutRefund()
                : words.cancelledWithoutMore(InWords.amount(cancelled.before(), locale));
    }
}
