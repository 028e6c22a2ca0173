package app.visavis.notification;

import app.visavis.account.AccountView;
import app.visavis.booking.BookingView;
import app.visavis.booking.CalendarFile;
import app.visavis.shared.environment.VisavisConfig;
import app.visavis.shared.ical.CalendarEntry.Person;
import app.visavis.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** What all letters about a booking share: its facts by both clocks, its page, and the file that a calendar follows. */
@ApplicationScoped
class BookingSheets {
    private final Postbox postbox;
    private final VisavisConfig config;
    private final MailConfig mail;
    private final Clock clock;

    BookingSheets(Postbox postbox, VisavisConfig config, MailConfig mail, Clock clock) {
        this.postbox = postbox;
        this.config = config;
        this.mail = mail;
        this.clock = clock;
    }

    static Sheet sheet(AccountView reader, String subject, String heading, String text) {
        var words = words(reader);
        return Sheet.of(language(reader), subject, heading, words.closing(), words.hello(reader.displayName()), text);
    }

    /** What is told of money now, and what of it had gone back before. */
    static String withBefore(String text, Money before, AccountView reader) {
        return before.isZero()
                ? text
                : text + " " + words(reader).wentBefore(InWords.amount(before, language(reader).locale));
    }

    /** When, by both clocks where they differ; what, with whom, for how much. */
    static Sheet facts(Sheet sheet, BookingView booking, AccountView reader, String with) {
        var words = words(reader);
        return times(sheet, words.when(), booking, booking.startsAt(), reader)
                .withFact(words.what(), words.consultation(booking.offeringTitle(), booking.minutes()))
                .withFact(words.with(), with)
                .withFact(words.price(), InWords.amount(booking.price(), language(reader).locale));
    }

    /** A time of this booking, now or before, by the reader's clock and by the practice's where it differs. */
    static Sheet times(Sheet sheet, String name, BookingView booking, Instant startsAt, AccountView reader) {
        return times(sheet, name, booking, startsAt, reader.zone());
    }

    /** The same for somebody of whom only the clock is known. */
    static Sheet times(Sheet sheet, String name, BookingView booking, Instant startsAt, ZoneId zone) {
        var language = sheet.language();
        var endsAt = startsAt.plusSeconds(booking.minutes() * 60L);
        var own = sheet.withFact(name, InWords.span(startsAt, endsAt, zone, language.locale));
        return InWords.isSameClock(startsAt, zone, booking.practiceZone())
                ? own
                : own.withFact(
                        language.words().clockOf(booking.practiceName()),
                        InWords.span(startsAt, endsAt, booking.practiceZone(), language.locale));
    }

    /** With the calendar file, since the reader's calendar has to follow. */
    void postWithFile(BookingView booking, AccountView reader, Sheet sheet, String with) {
        var file = CalendarFile.sent(
                booking,
                with,
                config.webOrigin(),
                clock.instant(),
                new Person(booking.practiceName(), mail.address()),
                new Person(reader.displayName(), reader.email()));
        var enclosure = new Letter.Enclosure("visavis-" + booking.id() + ".ics", file.mediaType(), file.text());
        postbox.post(reader.email(), linked(booking, reader, sheet), enclosure);
    }

    void post(BookingView booking, AccountView reader, Sheet sheet) {
        postbox.post(reader.email(), linked(booking, reader, sheet));
    }

    private Sheet linked(BookingView booking, AccountView reader, Sheet sheet) {
        return sheet.withAction(words(reader).openBooking(), page(booking, language(reader)));
    }

    String page(BookingView booking, Language language) {
        return postbox.address(language, "/bookings/" + booking.id());
    }

    static String when(BookingView booking, AccountView reader) {
        return when(booking.startsAt(), reader);
    }

    static String when(Instant at, AccountView reader) {
        return InWords.day(at, reader.zone(), language(reader).locale) + ", " + InWords.time(at, reader.zone());
    }

    static Language language(AccountView reader) {
        return Language.of(reader.language());
    }

    static Words words(AccountView reader) {
        return language(reader).words();
    }
}
