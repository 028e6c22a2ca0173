package app.visavis.practice;

import static app.visavis.practice.PracticeRefused.Reason.SPECIAL_DAY_NOT_FOUND;
import static app.visavis.practice.PracticeRefused.Reason.TIMETABLE_FULL;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** The door through which a practitioner says that a date is unlike its weekday. */
@ApplicationScoped
@Transactional
class SpecialDays {
    /** More than a year of days: all of them are read for each list of slots. */
    private static final int MOST = 500;

    private final EntityManager entities;
    private final Event<PracticeEvent> events;

    SpecialDays(EntityManager entities, Event<PracticeEvent> events) {
        this.entities = entities;
        this.events = events;
    }

    /** In place of what was kept for the date before; the row of the day makes two who do it at once take turns. */
    SpecialDayView keep(UUID practiceId, SpecialDayView day) {
        at(
                        "INSERT INTO special_day (practice_id, on_date, note) VALUES (:practice, :date, :note)"
                                + " ON DUPLICATE KEY UPDATE note = :note",
                        practiceId,
                        day.date())
                .setParameter("note", day.note())
                .executeUpdate();
        requireRoom(practiceId);
        at("DELETE FROM special_opening WHERE practice_id = :practice AND on_date = :date", practiceId, day.date())
                .executeUpdate();
        day.openings().forEach(hours -> add(practiceId, day.date(), hours));
        events.fire(new PracticeEvent.OpeningsChanged(practiceId));
        return day;
    }

    void remove(UUID practiceId, LocalDate date) {
        var removed = at("DELETE FROM special_day WHERE practice_id = :practice AND on_date = :date", practiceId, date)
                .executeUpdate();
        if (removed == 0) {
            throw new PracticeRefused(SPECIAL_DAY_NOT_FOUND);
        }
        events.fire(new PracticeEvent.OpeningsChanged(practiceId));
    }

    /** After the day is written, so that one that was kept before can always be changed. */
    private void requireRoom(UUID practiceId) {
        var kept = entities.createNativeQuery("SELECT COUNT(*) FROM special_day WHERE practice_id = :practice")
                .setParameter("practice", practiceId)
                .getSingleResult();
        if (((Number) kept).intValue() > MOST) {
            throw new PracticeRefused(TIMETABLE_FULL);
        }
    }

    private void add(UUID practiceId, LocalDate date, Hours hours) {
        at(
                        "INSERT INTO special_opening (practice_id, on_date, starts_minute, ends_minute)"
                                + " VALUES (:practice, :date, :starts, :ends)",
                        practiceId,
                        date)
                .setParameter("starts", hours.startsMinute())
                .setParameter("ends", hours.endsMinute())
                .executeUpdate();
    }

    /** Dates travel as text: a driver that makes instants of them may lose a day between two zones. */
    private Query at(String sql, UUID practiceId, LocalDate date) {
        return entities.createNativeQuery(sql)
                .setParameter("practice", practiceId)
                .setParameter("date", date.toString());
    }
}
