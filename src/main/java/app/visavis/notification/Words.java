package app.visavis.notification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences that all letters share, and those about bookings: English here, French in {@code messages/mail_fr.properties}. */
@MessageBundle("mail")
interface Words {
    @Message("Hello {name},")
    String hello(String name);

    @Message("You get this mail because of what happened on Visavis. Nobody reads answers to it.")
    String closing();

    @Message("Confirmed: {what}, {when}")
    String confirmedSubject(String what, String when);

    @Message("Your booking is confirmed")
    String confirmedHeading();

    @Message(
            "The time is yours. The attached file puts it into your calendar. The call opens on the booking's page 10 minutes before it starts.")
    String confirmedText();

    @Message("New booking: {what}, {when}")
    String bookedSubject(String what, String when);

    @Message("{client} has booked with you")
    String bookedHeading(String client);

    @Message(
            "The attached file puts it into your calendar. You can write to each other from now on; the call opens on the booking's page 10 minutes before it starts.")
    String bookedText();

    @Message("Cancelled: {what}, {when}")
    String cancelledSubject(String what, String when);

    @Message("You cancelled this booking")
    String cancelledByYou();

    @Message("{name} cancelled this booking")
    String cancelledBy(String name);

    @Message("The call will not take place. {amount} goes back to your card; banks take 5 to 10 days to show it.")
    String cancelledWithRefund(String amount);

    @Message("The call will not take place. Nothing is given back.")
    String cancelledWithoutRefund();

    @Message("The call will not take place. {before} went back before, and nothing more comes back.")
    String cancelledWithoutMore(String before);

    @Message("{amount} went back before.")
    String wentBefore(String amount);

    @Message("The call will not take place, and the time is free again. The client gets back {amount}.")
    String cancelledForPractitioner(String amount);

    @Message("{amount} for {what} is on its way back to you")
    String refundedSubject(String amount, String what);

    @Message("{amount} is on its way back to you")
    String refundedHeading(String amount);

    @Message("It goes to the card that you paid with; banks take 5 to 10 days to show it.")
    String refundedText();

    @Message("Your payment for {what} came too late")
    String tooLateSubject(String what);

    @Message("Your payment came too late")
    String tooLateHeading();

    @Message(
            "When the money arrived, the time was not kept for you any more, and it was not free. There is no booking, and all of it, {amount}, goes back to your card.")
    String tooLateText(String amount);

    @Message(
            "When the money arrived, the booking had been cancelled. It stays cancelled, and all of it, {amount}, goes back to your card.")
    String tooLateCancelled(String amount);

    @Message(
            "When the money arrived, the time had begun already. There is no booking, and all of it, {amount}, goes back to your card.")
    String tooLateBegun(String amount);

    @Message("Your payment for {what} was not its price")
    String wrongAmountSubject(String what);

    @Message("Your payment was not the price")
    String wrongAmountHeading();

    @Message(
            "{amount} arrived, but the price is {price}. There is no booking, and all that arrived, {amount}, goes back to your card.")
    String wrongAmountText(String amount, String price);

    @Message("Choose another time")
    String chooseAnotherTime();

    @Message("When")
    String when();

    @Message("{name}’s clock")
    String clockOf(String name);

    @Message("What")
    String what();

    @Message("{title} · {minutes} min")
    String consultation(String title, int minutes);

    @Message("With")
    String with();

    @Message("Price")
    String price();

    @Message("Given back")
    String givenBack();

    @Message("Open the booking")
    String openBooking();

    @Message("Hello,")
    String helloThere();

    @Message("Moved: {what}, now {when}")
    String movedSubject(String what, String when);

    @Message("You moved this booking")
    String movedByYou();

    @Message("{name} moved this booking")
    String movedBy(String name);

    @Message(
            "It takes place at another time now. The attached file changes it in your calendar; price and call stay as they were.")
    String movedText();

    @Message(
            "It takes place at another time now, which you did not choose: until it begins you may call it off and get everything back. The attached file changes it in your calendar; price and call stay as they were.")
    String movedAndFreeText();

    @Message("Before")
    String before();

    @Message("Missed: {what}, {when}")
    String missedSubject(String what, String when);

    @Message("You were marked as absent")
    String youWereMissed();

    @Message("{name} did not come")
    String wasMissed(String name);

    @Message("{amount} goes back to your card; banks take 5 to 10 days to show it.")
    String missedWithRefund(String amount);

    @Message("Nothing is given back. If this is a mistake, write to each other on the booking’s page.")
    String missedWithoutRefund();

    @Message("{before} went back before, and nothing more comes back.")
    String missedWithoutMore(String before);

    @Message("It is recorded with the booking. The client gets back {amount}.")
    String missedForPractitioner(String amount);

    @Message("{name} keeps a time for you: {when}")
    String invitedSubject(String name, String when);

    @Message("{name} keeps this time for you")
    String invitedHeading(String name);

    @Message(
            "Open the booking and take it over: there is nothing to pay. If you do not, the time is free again after the moment below.")
    String invitedText();

    @Message(
            "Open the booking to pay for it; then it is yours. If you do not, the time is free again after the moment below.")
    String invitedToPayText();

    @Message("Held for you until")
    String heldUntil();

    @Message("Take the booking")
    String takeBooking();

    @Message("Open and pay")
    String payBooking();

    @Message("Reminder: {what}, {when}")
    String reminderSubject(String what, String when);

    @Message("Your consultation with {name} is coming up")
    String reminderHeading(String name);

    @Message("Your consultation with {name} starts soon")
    String reminderSoonHeading(String name);

    @Message("The call opens on the booking’s page 10 minutes before it starts.")
    String reminderText();
}
