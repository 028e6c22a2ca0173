package app.visavis.notification;

import app.visavis.account.AccountView;
import app.visavis.booking.BookingEvent;
import app.visavis.booking.BookingView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Objects;

/** The letter that a practitioner's own booking for somebody sets going. */
@ApplicationScoped
class InvitationLetters {
    private final Postbox postbox;
    private final BookingSheets sheets;

    InvitationLetters(Postbox postbox, BookingSheets sheets) {
        this.postbox = postbox;
        this.sheets = sheets;
    }

    void inviteClient(BookingView booking, AccountView client) {
        var language = BookingSheets.language(client);
        var hello = language.words().hello(client.displayName());
        postbox.post(client.email(), sheet(booking, language, client.zone(), hello, sheets.page(booking, language)));
    }

    /** To an address of which nobody needs to know whether it has an account: the practice's language and clock. */
    void inviteAddress(BookingEvent.Invited invited, AccountView practitioner) {
        var booking = invited.booking();
        var language = BookingSheets.language(practitioner);
        // In the fragment, which browsers keep to themselves.
        var page = sheets.page(booking, language) + "#hold=" + Objects.requireNonNull(invited.holdSecret());
        var hello = language.words().helloThere();
        postbox.post(
                Objects.requireNonNull(invited.email()), sheet(booking, language, booking.practiceZone(), hello, page));
    }

    private static Sheet sheet(BookingView booking, Language language, ZoneId zone, String hello, String page) {
        var words = language.words();
        var isFree = booking.price().isZero();
        var when =
                InWords.day(booking.startsAt(), zone, language.locale) + ", " + InWords.time(booking.startsAt(), zone);
        var letter = Sheet.of(
                language,
                words.invitedSubject(booking.practiceName(), when),
                words.invitedHeading(booking.practiceName()),
                words.closing(),
                hello,
                isFree ? words.invitedText() : words.invitedToPayText());
        var sheet = BookingSheets.times(letter, words.when(), booking, booking.startsAt(), zone);
        var heldUntil = Objects.requireNonNull(booking.heldUntil());
        return sheet.withFact(words.what(), words.consultation(booking.offeringTitle(), booking.minutes()))
                .withFact(words.with(), booking.practiceName())
                .withFact(words.price(), InWords.amount(booking.price(), language.locale))
                .withFact(
                        words.heldUntil(),
                        InWords.day(heldUntil, zone, language.locale) + ", " + InWords.time(heldUntil, zone) + " ("
                                + zone + ")")
                .withAction(isFree ? words.takeBooking() : words.payBooking(), page);
    }
}
