package app.visavis.notification;

import static app.visavis.notification.BookingSheets.facts;
import static app.visavis.notification.BookingSheets.language;
import static app.visavis.notification.BookingSheets.sheet;
import static app.visavis.notification.BookingSheets.times;
import static app.visavis.notification.BookingSheets.when;
import static app.visavis.notification.BookingSheets.withBefore;
import static app.visavis.notification.BookingSheets.words;

import app.visavis.account.AccountView;
import app.visavis.booking.BookingEvent;
import app.visavis.booking.Party;
import jakarta.enterprise.context.ApplicationScoped;

/** The letters about a booking that was put to another time, or to which somebody did not come. */
@ApplicationScoped
class ChangeLetters {
    private final BookingSheets sheets;

    ChangeLetters(BookingSheets sheets) {
        this.sheets = sheets;
    }

    void move(BookingEvent.Rescheduled moved, AccountView reader, String with) {
        var words = words(reader);
        var booking = moved.booking();
        var heading = moved.by().equals(reader.id()) ? words.movedByYou() : words.movedBy(with);
        var subject = words.movedSubject(booking.offeringTitle(), when(booking, reader));
        var text = isLeftFree(moved, reader) ? words.movedAndFreeText() : words.movedText();
        var facts = facts(sheet(reader, subject, heading, text), booking, reader, with);
        sheets.postWithFile(
                booking, reader, times(facts, words.before(), booking, moved.formerStartsAt(), reader), with);
    }

    /** Whether it is for the client to know that the new time binds them to nothing. */
    private static boolean isLeftFree(BookingEvent.Rescheduled moved, AccountView reader) {
        var booking = moved.booking();
        return reader.id().equals(booking.clientId())
                && moved.by().equals(booking.practitionerId())
                && !booking.price().isZero();
    }

    void missToClient(BookingEvent.Missed missed, AccountView client) {
        var words = words(client);
        var booking = missed.booking();
        var isClient = missed.absentParty() == Party.CLIENT;
        var heading = isClient ? words.youWereMissed() : words.wasMissed(booking.practiceName());
        sheets.post(
                booking,
                client,
                facts(
                        sheet(client, subject(missed, client), heading, givenBack(missed, client)),
                        booking,
                        client,
                        booking.practiceName()));
    }

    void missToPractitioner(BookingEvent.Missed missed, AccountView practitioner, AccountView client) {
        var words = words(practitioner);
        var booking = missed.booking();
        var isClient = missed.absentParty() == Party.CLIENT;
        var heading = isClient ? words.wasMissed(client.displayName()) : words.youWereMissed();
        var text = words.missedForPractitioner(InWords.amount(missed.refund(), language(practitioner).locale));
        text = withBefore(text, missed.before(), practitioner);
        var sheet = sheet(practitioner, subject(missed, practitioner), heading, text);
        sheets.post(booking, practitioner, facts(sheet, booking, practitioner, client.displayName()));
    }

    private static String subject(BookingEvent.Missed missed, AccountView reader) {
        return words(reader).missedSubject(missed.booking().offeringTitle(), when(missed.booking(), reader));
    }

    private static String givenBack(BookingEvent.Missed missed, AccountView client) {
        var words = words(client);
        var locale = language(client).locale;
        if (!missed.refund().isZero()) {
            return withBefore(words.missedWithRefund(InWords.amount(missed.refund(), locale)), missed.before(), client);
        }
        var isPractitioner = missed.absentParty() == Party.PRACTITIONER;
        return isPractitioner && !missed.before().isZero()
                ? words.missedWithoutMore(InWords.amount(missed.before(), locale))
                : words.missedWithoutRefund();
    }
}
