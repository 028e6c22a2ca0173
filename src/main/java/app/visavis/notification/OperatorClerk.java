package app.visavis.notification;

import app.visavis.account.AccountView;
import app.visavis.account.Accounts;
import app.visavis.booking.BookingView;
import app.visavis.booking.Bookings;
import app.visavis.payment.DisputeView;
import app.visavis.payment.PaymentEvent;
import app.visavis.shared.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Writes to the operators about money that only they can fight for: the account at Stripe is theirs. */
@ApplicationScoped
class OperatorClerk {
    private final Accounts accounts;
    private final Bookings bookings;
    private final Postbox postbox;

    OperatorClerk(Accounts accounts, Bookings bookings, Postbox postbox) {
        this.accounts = accounts;
        this.bookings = bookings;
        this.postbox = postbox;
    }

    /** What has been answered or decided when it is first heard of needs no answer. */
    void onDispute(@Observes PaymentEvent.Disputed disputed) {
        if (disputed.dispute().answerBy() != null) {
            var booking = bookings.require(disputed.payment().bookingId());
            var client = accounts.require(disputed.payment().clientId());
            accounts.holding(Role.OPERATOR)
                    .forEach(operator -> askForAnswer(operator, disputed.dispute(), booking, client));
        }
    }

    private void askForAnswer(AccountView operator, DisputeView dispute, BookingView booking, AccountView client) {
        var language = Language.of(operator.language());
        var frame = language.words();
        var words = language.words(MoneyWords.class);
        var amount = InWords.amount(dispute.amount(), language.locale);
        var isInquiry = dispute.inquiry();
        var sheet = Sheet.of(
                        language,
                        isInquiry
                                ? words.inquirySubject(amount, booking.practiceName())
                                : words.toAnswerSubject(amount, booking.practiceName()),
                        isInquiry ? words.inquiryHeading() : words.toAnswerHeading(),
                        frame.closing(),
                        frame.hello(operator.displayName()),
                        isInquiry
                                ? words.inquiryText(client.displayName(), amount)
                                : words.toAnswerText(client.displayName(), amount))
                .withFact(words.practice(), booking.practiceName())
                .withFact(frame.what(), frame.consultation(booking.offeringTitle(), booking.minutes()));
        if (dispute.answerBy() != null) {
            var day = InWords.day(dispute.answerBy(), operator.zone(), language.locale);
            sheet = sheet.withFact(words.answerBy(), day + ", " + InWords.time(dispute.answerBy(), operator.zone()));
        }
        postbox.post(
                operator.email(),
                sheet.withAction(words.openDisputes(), postbox.address(language, "/operator/disputes")));
    }
}
