package app.visavis.notification;

import app.visavis.account.AccountEvent;
import app.visavis.account.AccountView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Writes to people about their accounts. */
@ApplicationScoped
class AccountClerk {
    private final Postbox postbox;

    AccountClerk(Postbox postbox) {
        this.postbox = postbox;
    }

    void onNews(@Observes AccountEvent event) {
        switch (event) {
            case AccountEvent.CodeRequested asked -> sendCode(asked);
            case AccountEvent.RegisteredAgain again -> sendReminder(again.account());
            case AccountEvent.ResetRequested asked -> sendResetCode(asked.account(), asked.code());
            case AccountEvent.PasswordChanged changed -> tellOfNewPassword(changed.account());
            case AccountEvent.TokenReplayed replayed -> warn(replayed.account());
            case AccountEvent.Registered _, AccountEvent.SessionEnded _ -> {}
        }
    }

    private void sendCode(AccountEvent.CodeRequested asked) {
        var language = Language.of(asked.language());
        var words = language.words(AccountWords.class);
        var sheet = Sheet.of(
                        language,
                        words.codeSubject(asked.code()),
                        words.codeHeading(),
                        words.ignore(),
                        language.words().hello(asked.displayName()),
                        words.codeText())
                .withCode(asked.code());
        postbox.post(asked.email(), sheet);
    }

    private void sendReminder(AccountView account) {
        var words = words(account);
        send(account, words.knownSubject(), words.knownHeading(), words.knownText(), words.signIn(), "/sign-in");
    }

    private void sendResetCode(AccountView account, String code) {
        var words = words(account);
        var sheet = Sheet.of(
                        language(account),
                        words.resetSubject(code),
                        words.resetHeading(),
                        words.ignore(),
                        language(account).words().hello(account.displayName()),
                        words.resetText())
                .withCode(code);
        postbox.post(account.email(), sheet);
    }

    private void tellOfNewPassword(AccountView account) {
        var words = words(account);
        send(
                account,
                words.changedSubject(),
                words.changedHeading(),
                words.changedText(),
                words.choosePassword(),
                "/password");
    }

    private void warn(AccountView account) {
        var words = words(account);
        send(
                account,
                words.replayedSubject(),
                words.replayedHeading(),
                words.replayedText(),
                words.choosePassword(),
                "/password");
    }

    private void send(AccountView account, String subject, String heading, String text, String label, String path) {
        var language = language(account);
        var frame = language.words();
        var sheet = Sheet.of(language, subject, heading, frame.closing(), frame.hello(account.displayName()), text)
                .withAction(label, postbox.address(language, path));
        postbox.post(account.email(), sheet);
    }

    private static Language language(AccountView account) {
        return Language.of(account.language());
    }

    private static AccountWords words(AccountView account) {
        return language(account).words(AccountWords.class);
    }
}
