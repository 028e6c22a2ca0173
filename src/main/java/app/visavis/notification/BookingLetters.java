package app.visavis.notification;

import app.visavis.account.AccountView;
import app.visavis.booking.BookingEvent;
import app.visavis.booking.BookingView;
import app.visavis.booking.CalendarFile;
import app.visavis.shared.environment.VisavisConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The letters about a booking, each in its reader's language and by its reader's clock. */
@ApplicationScoped
class BookingLetters {
    private final Postbox postbox;
    private final VisavisConfig config;
    private final Clock clock;

    BookingLetters(Postbox postbox, VisavisConfig config, Clock clock) {
        this.postbox = postbox;
        this.config = config;
        this.clock = clock;
    }

    void confirmToClient(BookingView booking, AccountView client) {
        var words = words(client);
        var subject = words.confirmedSubject(booking.offeringTitle(), when(booking, client));
        var sheet = sheet(client, subject, words.confirmedHeading(), words.confirmedText());
        post(booking, client, facts(sheet, booking, client, booking.practiceName()));
    }

    void confirmToPractitioner(BookingView booking, AccountView practitioner, AccountView client) {
        var words = words(practitioner);
        var subject = words.bookedSubject(booking.offeringTitle(), when(booking, practitioner));
        var sheet = sheet(practitioner, subject, words.bookedHeading(client.displayName()), words.bookedText());
        post(booking, practitioner, facts(sheet, booking, practitioner, client.displayName()));
    }

    void cancelToClient(BookingEvent.Cancelled cancelled, AccountView client) {
        var words = words(client);
        var booking = cancelled.booking();
        var refund = cancelled.refund();
        var text = refund.isZero()
                ? words.cancelledWithoutRefund()
                : words.cancelledWithRefund(InWords.amount(refund, language(client).locale));
        var heading =
                cancelled.by().equals(client.id()) ? words.cancelledByYou() : words.cancelledBy(booking.practiceName());
        var subject = words.cancelledSubject(booking.offeringTitle(), when(booking, client));
        post(booking, client, facts(sheet(client, subject, heading, text), booking, client, booking.practiceName()));
    }

    void cancelToPractitioner(BookingEvent.Cancelled cancelled, AccountView practitioner, AccountView client) {
        var words = words(practitioner);
        var booking = cancelled.booking();
        var refund = InWords.amount(cancelled.refund(), language(practitioner).locale);
        var heading = cancelled.by().equals(practitioner.id())
                ? words.cancelledByYou()
                : words.cancelledBy(client.displayName());
        var subject = words.cancelledSubject(booking.offeringTitle(), when(booking, practitioner));
        var sheet = sheet(practitioner, subject, heading, words.cancelledForPractitioner(refund));
        post(booking, practitioner, facts(sheet, booking, practitioner, client.displayName()));
    }

    private static Sheet sheet(AccountView reader, String subject, String heading, String text) {
        var words = words(reader);
        return Sheet.of(language(reader), subject, heading, words.closing(), words.hello(reader.displayName()), text);
    }

    /** When, by both clocks where they differ; what, with whom, for how much. */
    private static Sheet facts(Sheet sheet, BookingView booking, AccountView reader, String with) {
        var words = words(reader);
        var locale = language(reader).locale;
        var own =
                sheet.withFact(words.when(), InWords.span(booking.startsAt(), booking.endsAt(), reader.zone(), locale));
        var both = InWords.isSameClock(booking.startsAt(), reader.zone(), booking.practiceZone())
                ? own
                : own.withFact(
                        words.clockOf(booking.practiceName()),
                        InWords.span(booking.startsAt(), booking.endsAt(), booking.practiceZone(), locale));
        return both.withFact(words.what(), words.consultation(booking.offeringTitle(), booking.minutes()))
                .withFact(words.with(), with)
                .withFact(words.price(), InWords.amount(booking.price(), locale));
    }

    private void post(BookingView booking, AccountView reader, Sheet sheet) {
        var page = postbox.address(language(reader), "/bookings/" + booking.id());
        var calendar = new Letter.Enclosure(
                "visavis-" + booking.id() + ".ics",
                "text/calendar; charset=utf-8",
                CalendarFile.of(booking, config.webOrigin(), clock.instant()));
        postbox.post(reader.email(), sheet.withAction(words(reader).openBooking(), page), calendar);
    }

    private static String when(BookingView booking, AccountView reader) {
        return InWords.day(booking.startsAt(), reader.zone(), language(reader).locale) + ", "
                + InWords.time(booking.startsAt(), reader.zone());
    }

    private static Language language(AccountView reader) {
        return Language.of(reader.language());
    }

    private static Words words(AccountView reader) {
        return language(reader).words();
    }
}
