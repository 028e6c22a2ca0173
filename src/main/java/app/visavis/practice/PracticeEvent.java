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

    /** The weekly openings or the absences changed. */
    record OpeningsChanged(UUID practiceId) implements PracticeEvent {}
}
