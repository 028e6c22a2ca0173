package app.visavis.notification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every sentence of the letters about practices: English here, French in {@code messages/practice_fr.properties}. */
@MessageBundle("practice")
interface PracticeWords {
    @Message("Your calendar {name} cannot be read: nothing can be booked")
    String calendarSubject(String name);

    @Message("Your calendar {name} cannot be read")
    String calendarHeading(String name);

    @Message(
            "Nobody can know when you are busy, so your practice offers no times until the calendar can be read again or you remove it. What is booked stays.")
    String calendarText();

    @Message("Calendar")
    String calendar();

    @Message("Why")
    String reason();

    @Message("Open my calendars")
    String openCalendars();

    @Message("Its address leads to a place that we do not read.")
    String problemAddress();

    @Message("Its address gives no calendar any more. Perhaps the link was revoked.")
    String problemNotThere();

    @Message("It has more entries than we can follow.")
    String problemTooLarge();

    @Message("What is at its address is no calendar. Perhaps it asks to sign in.")
    String problemNoCalendar();

    @Message("One of its entries cannot be understood.")
    String problemEntry();

    @Message("One of its entries names a time zone that we do not know.")
    String problemZone();

    @Message("Its server has not answered for too long.")
    String problemTrouble();
}
