package app.visavis.shared.ical;

import app.visavis.shared.ical.CalendarEntry.Standing;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.util.Date;
import java.util.List;

/** Writes calendars for other programs (RFC 5545), and says what is to be done with them (RFC 5546). */
public final class CalendarWriting {
    private static final int HOURS = 1;

    private CalendarWriting() {}

    /** One entry, to be put into a calendar, changed there, or taken out of it. */
    public static String of(CalendarEntry entry) {
        var file = file();
        file.setMethod(method(entry));
        file.addEvent(event(entry));
        return Biweekly.write(file).go();
    }

    /** A whole calendar to follow: what is not in it any more is gone. */
    public static String feed(String name, List<CalendarEntry> entries) {
        var file = file();
        file.setMethod(Method.publish());
        file.setName(name);
        file.addExperimentalProperty("X-WR-CALNAME", name);
        file.setRefreshInterval(Duration.builder().hours(HOURS).build());
        file.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        entries.forEach(entry -> file.addEvent(event(entry)));
        return Biweekly.write(file).go();
    }

    /** The word that must stand in the media type too. */
    public static String methodOf(CalendarEntry entry) {
        return method(entry).getValue();
    }

    private static Method method(CalendarEntry entry) {
        if (entry.standing() == Standing.CANCELLED) {
            return Method.cancel();
        }
        return entry.attendee() == null ? Method.publish() : Method.request();
    }

    private static ICalendar file() {
        var file = new ICalendar();
        file.setProductId("-//Visavis//Bookings//EN");
        return file;
    }

    private static VEvent event(CalendarEntry entry) {
        var event = new VEvent();
        event.setUid(entry.uid());
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(entry.stampedAt()));
        event.setLastModified(Date.from(entry.changedAt()));
        event.setDateStart(Date.from(entry.startsAt()));
        event.setDateEnd(Date.from(entry.endsAt()));
        event.setSummary(entry.summary());
        event.setDescription(entry.url());
        event.setUrl(entry.url());
        event.setStatus(
                switch (entry.standing()) {
                    case TENTATIVE -> Status.tentative();
                    case CONFIRMED -> Status.confirmed();
                    case CANCELLED -> Status.cancelled();
                });
        address(event, entry);
        return event;
    }

    private static void address(VEvent event, CalendarEntry entry) {
        if (entry.organizer() != null) {
            event.setOrganizer(
                    new Organizer(entry.organizer().name(), entry.organizer().email()));
        }
        if (entry.attendee() != null) {
            var attendee =
                    new Attendee(entry.attendee().name(), entry.attendee().email());
            // Booking was the yes; there is nobody behind the address to answer to.
            attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
            attendee.setRsvp(false);
            event.addAttendee(attendee);
        }
    }
}
