package app.visavis.notification;

import app.visavis.account.AccountView;
import app.visavis.account.Accounts;
import app.visavis.booking.BookingView;
import app.visavis.booking.Bookings;
import app.visavis.payment.DisputeView;
import app.visavis.payment.PaymentEvent;
import app.visavis.payment.PaymentState;
import app.visavis.payment.PaymentView;
import app.visavis.shared.identity.Role;
import app.visavis.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Writes receipts, and to whom money makes trouble. */
@ApplicationScoped
class MoneyClerk {
    private final Accounts accounts;
    private final Bookings bookings;
    private final Postbox postbox;

    MoneyClerk(Accounts accounts, Bookings bookings, Postbox postbox) {
        this.accounts = accounts;
        this.bookings = bookings;
        this.postbox = postbox;
    }

    void onNews(@Observes PaymentEvent event) {
        var booking = bookings.require(event.payment().bookingId());
        switch (event) {
            case PaymentEvent.Settled paid -> receipt(paid.payment(), booking);
            // Who let the time run out knows it; a bank's no comes behind one's back.
            case PaymentEvent.Failed failed
            when failed.payment().state() == PaymentState.FAILED -> failure(failed.payment(), booking);
            case PaymentEvent.RefundFailed failed -> missingRefund(failed, booking);
            case PaymentEvent.RefundSettled settled -> otherWay(settled, booking);
            case PaymentEvent.Disputed disputed -> dispute(disputed.dispute(), booking);
            case PaymentEvent.Failed _, PaymentEvent.CameTooLate _, PaymentEvent.Refunded _ -> {}
        }
    }

    private void receipt(PaymentView payment, BookingView booking) {
        var client = accounts.require(payment.clientId());
        var words = words(client);
        var amount = amount(payment.amount(), client);
        var sheet = sheet(
                        client,
                        words.receiptSubject(amount, booking.offeringTitle()),
                        words.receiptHeading(amount),
                        words.receiptText())
                .withFact(words.paidOn(), InWords.day(payment.at(), client.zone(), language(client).locale))
                .withFact(words.receiptNumber(), payment.id().toString());
        post(client, booking, sheet);
    }

    private void failure(PaymentView payment, BookingView booking) {
        var client = accounts.require(payment.clientId());
        var words = words(client);
        post(
                client,
                booking,
                sheet(
                        client,
                        words.failedSubject(booking.offeringTitle()),
                        words.failedHeading(),
                        words.failedText(amount(payment.amount(), client))));
    }

    private void missingRefund(PaymentEvent.RefundFailed failed, BookingView booking) {
        var client = accounts.require(failed.payment().clientId());
        var words = words(client);
        var amount = amount(failed.amount(), client);
        post(
                client,
                booking,
                sheet(
                        client,
                        words.refundFailedSubject(amount, booking.offeringTitle()),
                        words.refundFailedHeading(amount),
                        switch (failed.trouble()) {
                            case SENT_BACK -> words.refundFailedText();
                            case DISPUTED -> words.refundDisputedText();
                            case REFUSED -> words.refundRefusedText();
                        }));
    }

    private void otherWay(PaymentEvent.RefundSettled settled, BookingView booking) {
        var client = accounts.require(settled.payment().clientId());
        var words = words(client);
        var amount = amount(settled.amount(), client);
        post(
                client,
                booking,
                sheet(
                        client,
                        words.settledSubject(amount, booking.offeringTitle()),
                        words.settledHeading(amount),
                        switch (settled.by()) {
                            case OPERATOR -> words.settledText();
                            case BANK -> words.settledByBankText();
                        }));
    }

    private void dispute(DisputeView dispute, BookingView booking) {
        var practitioner = accounts.require(booking.practitionerId());
        if (dispute.answerBy() != null && practitioner.roles().contains(Role.OPERATOR)) {
            return; // OperatorClerk writes to them, and says more.
        }
        var words = words(practitioner);
        var amount = amount(dispute.amount(), practitioner);
        var title = booking.offeringTitle();
        var sheet =
                switch (dispute.state()) {
                    case OPEN ->
                        dispute.inquiry()
                                ? sheet(
                                        practitioner,
                                        words.inquiredSubject(amount, title),
                                        words.inquiredHeading(),
                                        words.inquiredText(amount))
                                : sheet(
                                        practitioner,
                                        words.disputedSubject(amount, title),
                                        words.disputedHeading(),
                                        words.disputedText(amount));
                    case WON -> decided(practitioner, amount, title, words.disputeWonText(amount));
                    case LOST -> decided(practitioner, amount, title, words.disputeLostText(amount));
                };
        post(practitioner, booking, sheet);
    }

    private static Sheet decided(AccountView practitioner, String amount, String title, String text) {
        var words = words(practitioner);
        return sheet(practitioner, words.disputeOverSubject(amount, title), words.disputeOverHeading(), text);
    }

    private void post(AccountView reader, BookingView booking, Sheet sheet) {
        var frame = language(reader).words();
        var what = sheet.withFact(frame.what(), frame.consultation(booking.offeringTitle(), booking.minutes()));
        postbox.post(
                reader.email(),
                BookingSheets.times(what, frame.when(), booking, booking.startsAt(), reader)
                        .withFact(frame.with(), booking.practiceName())
                        .withAction(
                                frame.openBooking(), postbox.address(language(reader), "/bookings/" + booking.id())));
    }

    private static Sheet sheet(AccountView reader, String subject, String heading, String text) {
        var frame = language(reader).words();
        return Sheet.of(language(reader), subject, heading, frame.closing(), frame.hello(reader.displayName()), text);
    }

    private static String amount(Money money, AccountView reader) {
        return InWords.amount(money, language(reader).locale);
    }

    private static Language language(AccountView reader) {
        return Language.of(reader.language());
    }

    private static MoneyWords words(AccountView reader) {
        return language(reader).words(MoneyWords.class);
    }
}
