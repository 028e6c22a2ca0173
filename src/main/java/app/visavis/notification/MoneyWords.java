package app.visavis.notification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every sentence of the letters about money: English here, French in {@code messages/money_fr.properties}. */
@MessageBundle("money")
interface MoneyWords {
    @Message("Receipt: {amount} for {what}")
    String receiptSubject(String amount, String what);

    @Message("You have paid {amount}")
    String receiptHeading(String amount);

    @Message("Thank you. This is your receipt; what is given back later is added to it.")
    String receiptText();

    @Message("Receipt number")
    String receiptNumber();

    @Message("Paid on")
    String paidOn();

    @Message("Your payment for {what} did not succeed")
    String failedSubject(String what);

    @Message("Your payment did not succeed")
    String failedHeading();

    @Message("Your bank did not let {amount} through, so nothing was taken and the time is free again.")
    String failedText(String amount);

    @Message("We could not give back {amount} for {what} yet")
    String refundFailedSubject(String amount, String what);

    @Message("{amount} has not reached you yet")
    String refundFailedHeading(String amount);

    @Message(
            "Your bank did not take the money back, most often because the card is closed. It is still yours: we are looking at it, and will write as soon as it is on its way again.")
    String refundFailedText();

    @Message(
            "The payment is disputed at your bank, which has the money until it has decided; as long as it has, we cannot give it back to the card. Should the bank decide for you, you have it from there. Otherwise it is still yours, and we are looking at it.")
    String refundDisputedText();

    @Message(
            "We could not send it to the card yet. It is still yours: we are looking at it, and will write as soon as it is on its way.")
    String refundRefusedText();

    @Message("{amount} for {what} was given back in another way")
    String settledSubject(String amount, String what);

    @Message("{amount} was given back to you in another way")
    String settledHeading(String amount);

    @Message(
            "It could not go back to the card, so whoever runs this service has given it back to you otherwise. Nothing more is sent to the card.")
    String settledText();

    @Message(
            "Your bank has decided the dispute for you, so you have from your bank what we still owed you. Nothing more is sent to the card.")
    String settledByBankText();

    @Message("A client disputes {amount} for {what}")
    String disputedSubject(String amount, String what);

    @Message("A payment is disputed")
    String disputedHeading();

    @Message(
            "A client has asked the bank to take back {amount}. The bank keeps it until it has decided; whoever runs this service can hand in evidence at Stripe.")
    String disputedText(String amount);

    @Message("A bank asks about {amount} for {what}")
    String inquiredSubject(String amount, String what);

    @Message("A bank asks about a payment")
    String inquiredHeading();

    @Message(
            "A client has asked the bank about {amount}. Nothing is taken back so far; whoever runs this service can hand in evidence at Stripe.")
    String inquiredText(String amount);

    @Message("Answer needed: a bank asks about {amount} of {practice}")
    String inquirySubject(String amount, String practice);

    @Message("A bank asks about a payment: it is yours to answer")
    String inquiryHeading();

    @Message(
            "{client} has asked the bank about {amount}. Nothing is taken back so far. Hand in what shows that the consultation was booked and took place; without an answer in time it may become a dispute.")
    String inquiryText(String client, String amount);

    @Message("Answer needed: {amount} of {practice} is disputed")
    String toAnswerSubject(String amount, String practice);

    @Message("A payment is disputed: it is yours to answer")
    String toAnswerHeading();

    @Message(
            "{client} has asked the bank to take back {amount}. Hand in what shows that the consultation was booked and took place; without an answer in time the bank decides for the client.")
    String toAnswerText(String client, String amount);

    @Message("Practice")
    String practice();

    @Message("Answer by")
    String answerBy();

    @Message("Open the disputes")
    String openDisputes();

    @Message("The bank has decided for you: {amount} stays with you.")
    String disputeWonText(String amount);

    @Message("The bank has decided for the client: {amount} is gone.")
    String disputeLostText(String amount);

    @Message("The dispute of {amount} for {what} is decided")
    String disputeOverSubject(String amount, String what);

    @Message("The bank has decided")
    String disputeOverHeading();
}
