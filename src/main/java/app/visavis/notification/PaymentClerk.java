package app.visavis.notification;

import app.visavis.account.AccountView;
import app.visavis.account.Accounts;
import app.visavis.booking.BookingState;
import app.visavis.booking.BookingView;
import app.visavis.booking.Bookings;
import app.visavis.payment.PaymentEvent;
import app.visavis.payment.PaymentView;
import app.visavis.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Writes to clients about money that comes back. */
@ApplicationScoped
class PaymentClerk {
    private final Accounts accounts;
    private final Bookings bookings;
    private final Postbox postbox;

    PaymentClerk(Accounts accounts, Bookings bookings, Postbox postbox) {
        this.accounts = accounts;
        this.bookings = bookings;
        this.postbox = postbox;
    }

    void onNews(@Observes PaymentEvent event) {
        switch (event) {
            case PaymentEvent.CameTooLate late -> apologise(late);
            case PaymentEvent.Refunded refunded -> receipt(refunded.payment(), refunded.amount());
            // The booking's own letter tells of success; who gave up paying knows it.
            case PaymentEvent.Settled _,
                    PaymentEvent.Failed _,
                    PaymentEvent.RefundFailed _,
                    PaymentEvent.RefundSettled _,
                    PaymentEvent.Disputed _ -> {}
        }
    }

    private void apologise(PaymentEvent.CameTooLate late) {
        var client = accounts.require(late.payment().clientId());
        var booking = bookings.require(late.payment().bookingId());
        var words = words(client);
        var sheet = late.isWrongAmount()
                ? sheet(
                        client,
                        words.wrongAmountSubject(booking.offeringTitle()),
                        words.wrongAmountHeading(),
                        words.wrongAmountText(
                                amount(late.captured(), client),
                                amount(late.payment().amount(), client)))
                : sheet(
                        client,
                        words.tooLateSubject(booking.offeringTitle()),
                        words.tooLateHeading(),
                        why(late, booking, client));
        postbox.post(
                client.email(),
                sheet.withAction(
                        words.chooseAnotherTime(),
                        postbox.address(language(client), "/practices/" + booking.practiceSlug())));
    }

    private static String why(PaymentEvent.CameTooLate late, BookingView booking, AccountView client) {
        var words = words(client);
        var amount = amount(late.captured(), client);
        if (booking.state() == BookingState.CANCELLED) {
            return words.tooLateCancelled(amount);
        }
        return late.payment().at().isBefore(booking.startsAt())
                ? words.tooLateText(amount)
                : words.tooLateBegun(amount);
    }

    private void receipt(PaymentView payment, Money given) {
        var client = accounts.require(payment.clientId());
        var booking = bookings.require(payment.bookingId());
        var words = words(client);
        var amount = amount(given, client);
        var sheet = sheet(
                        client,
                        words.refundedSubject(amount, booking.offeringTitle()),
                        words.refundedHeading(amount),
                        words.refundedText())
                .withFact(words.what(), words.consultation(booking.offeringTitle(), booking.minutes()));
        sheet = BookingSheets.times(sheet, words.when(), booking, booking.startsAt(), client)
                .withFact(words.with(), booking.practiceName())
                .withFact(words.price(), amount(payment.amount(), client))
                .withFact(words.givenBack(), amount(payment.refunded(), client))
                .withAction(words.openBooking(), postbox.address(language(client), "/bookings/" + booking.id()));
        postbox.post(client.email(), sheet);
    }

    private static Sheet sheet(AccountView client, String subject, String heading, String text) {
        var words = words(client);
        return Sheet.of(language(client), subject, heading, words.closing(), words.hello(client.displayName()), text);
    }

    private static String amount(Money money, AccountView client) {
        return InWords.amount(money, language(client).locale);
    }

    private static Language language(AccountView client) {
        return Language.of(client.language());
    }

    private static Words words(AccountView client) {
        return language(client).words();
    }
}
