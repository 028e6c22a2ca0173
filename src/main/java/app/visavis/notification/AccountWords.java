package app.visavis.notification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every sentence of the letters about accounts: English here, French in {@code messages/account_fr.properties}. */
@MessageBundle("account")
interface AccountWords {
    @Message("If this was not you, ignore this mail: nothing happens without the code.")
    String ignore();

    @Message("{code} is your Visavis code")
    String codeSubject(String code);

    @Message("Your code")
    String codeHeading();

    @Message("Type this code on the page where you are registering. It is good for 10 minutes.")
    String codeText();

    @Message("You already have a Visavis account")
    String knownSubject();

    @Message("You already have an account")
    String knownHeading();

    @Message(
            "Somebody, probably you, just tried to register with this address. It already has an account: sign in with your password, or choose a new one if you forgot it.")
    String knownText();

    @Message("Sign in")
    String signIn();

    @Message("{code} is your code for a new Visavis password")
    String resetSubject(String code);

    @Message("Choose a new password")
    String resetHeading();

    @Message(
            "Type this code on the page where you asked for a new password. It is good for 10 minutes. Choosing a new password signs you out everywhere.")
    String resetText();

    @Message("Your Visavis password was changed")
    String changedSubject();

    @Message("Your password was changed")
    String changedHeading();

    @Message(
            "Your password was just changed. If that was you, there is nothing to do. If it was not, choose a new one now.")
    String changedText();

    @Message("Choose a new password")
    String choosePassword();

    @Message("We signed you out of Visavis on one device")
    String replayedSubject();

    @Message("We signed you out on one device")
    String replayedHeading();

    @Message(
            "A key to your account was used a second time, which can mean that somebody copied it. We ended that session at once. Sign in again; if you suspect a stranger, choose a new password.")
    String replayedText();
}
