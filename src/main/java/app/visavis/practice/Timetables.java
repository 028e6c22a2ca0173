package app.visavis.practice;

import static app.visavis.practice.PracticeRefused.Reason.ABSENCE_NOT_FOUND;
import static app.visavis.practice.PracticeRefused.Reason.TIMETABLE_FULL;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The door through which a practitioner says when the practice is open. */
@ApplicationScoped
@Transactional
class Timetables {
    /** All of them are read for each list of slots. */
    private static final int MOST_ABSENCES = 500;

    private final EntityManager entities;
    private final Event<PracticeEvent> events;

    Timetables(EntityManager entities, Event<PracticeEvent> events) {
        this.entities = entities;
        this.events = events;
    }

    void replaceOpenings(UUID practiceId, List<WeeklyOpening> openings) {
        entities.createQuery("delete from Opening where practiceId = :id")
                .setParameter("id", practiceId)
                .executeUpdate();
        openings.stream().distinct().forEach(opening -> entities.persist(new Opening(practiceId, opening)));
        events.fire(new PracticeEvent.OpeningsChanged(practiceId));
    }

    AbsenceView addAbsence(UUID practiceId, LocalDateTime startsAt, LocalDateTime endsAt, String note) {
        var kept = entities.createQuery("select count(*) from Absence where practiceId = :id", Long.class)
                .setParameter("id", practiceId)
                .getSingleResult();
        if (kept >= MOST_ABSENCES) {
            throw new PracticeRefused(TIMETABLE_FULL);
        }
        var absence = new Absence(practiceId, startsAt, endsAt, note);
        entities.persist(absence);
        events.fire(new PracticeEvent.OpeningsChanged(practiceId));
        return AbsenceView.of(absence);
    }

    void removeAbsence(UUID practiceId, UUID id) {
        entities.remove(Optional.ofNullable(entities.find(Absence.class, id))
                .filter(absence -> absence.practiceId.equals(practiceId))
                .orElseThrow(() -> new PracticeRefused(ABSENCE_NOT_FOUND)));
        events.fire(new PracticeEvent.OpeningsChanged(practiceId));
    }
}
