package app.visavis.practice;

import java.util.UUID;

/** What happened to a practice; fired inside the transaction in which it happened. */
public sealed interface PracticeEvent {
    UUID practiceId();

    /** An account became a practitioner. */
    record Opened(UUID practiceId, UUID practitionerId) implements PracticeEvent {}

    /** It can be found and booked. */
    record Published(UUID practiceId) implements PracticeEvent {}

    /** It can no longer be found; what is booked stays. */
    record Withdrawn(UUID practiceId) implements PracticeEvent {}

    /** Its profile or its rules of booking changed. */
    record ProfileChanged(UUID practiceId) implements PracticeEvent {}

    /** An offering was added, changed or withdrawn. */
    record OfferingsChanged(UUID practiceId) implements PracticeEvent {}

    /** Its local time is another one; the row is written, so that nobody reads the former zone any more. */
    record ZoneChanged(UUID practiceId) implements PracticeEvent {}

    /** It takes more bookings a day or a week, or fewer; the row is written. */
    record LimitsChanged(UUID practiceId) implements PracticeEvent {}

    /** The weekly openings, the special days or the absences changed. */
    record OpeningsChanged(UUID practiceId) implements PracticeEvent {}

    /** Other calendars keep it busy at other times than before, or can be read again. */
    record BusyTimesChanged(UUID practiceId) implements PracticeEvent {}

    /** A calendar that it follows cannot be read, and nothing is offered until it can be. */
    record CalendarClosed(UUID practiceId, UUID practitionerId, BusyCalendarView calendar) implements PracticeEvent {}
}
