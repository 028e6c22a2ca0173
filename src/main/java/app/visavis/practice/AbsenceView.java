package app.visavis.practice;

import java.time.LocalDateTime;
import java.util.UUID;

/** An absence: readings of the practice's local clock. */
public record AbsenceView(UUID id, LocalDateTime startsAt, LocalDateTime endsAt, String note) {
    static AbsenceView of(Absence absence) {
        return new AbsenceView(absence.id, absence.startsAt, absence.endsAt, absence.note);
    }
}
