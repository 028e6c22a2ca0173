package app.visavis.practice;

import static app.visavis.practice.PracticeRefused.Reason.CALENDAR_NOT_FOUND;
import static app.visavis.practice.PracticeRefused.Reason.TOO_MANY_CALENDARS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The door to the calendars that a practice follows. */
@ApplicationScoped
@Transactional
class BusyCalendars {
    private final EntityManager entities;
    private final Event<PracticeEvent> events;
    private final CalendarConfig config;
    private final Clock clock;

    BusyCalendars(EntityManager entities, Event<PracticeEvent> events, CalendarConfig config, Clock clock) {
        this.entities = entities;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    List<BusyCalendarView> of(UUID practiceId) {
        var now = clock.instant();
        var busy = busyFrom(practiceId, now);
        return all(practiceId).stream()
                .map(calendar -> BusyCalendarView.of(calendar, busy.getOrDefault(calendar.id, 0L), now))
                .toList();
    }

    BusyCalendarView require(UUID practiceId, UUID id) {
        return of(practiceId).stream()
                .filter(calendar -> calendar.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new PracticeRefused(CALENDAR_NOT_FOUND));
    }

    /** From now on nothing can be booked until it is read. */
    UUID add(UUID practiceId, String name, URI address) {
        // One at a time, or two could both be the last one allowed.
        entities.find(Practice.class, practiceId, LockModeType.PESSIMISTIC_WRITE);
        if (all(practiceId).size() >= config.most()) {
            throw new PracticeRefused(TOO_MANY_CALENDARS);
        }
        var calendar = new BusyCalendar(practiceId, name, address, clock.instant());
        entities.persist(calendar);
        events.fire(new PracticeEvent.BusyTimesChanged(practiceId));
        return calendar.id;
    }

    void remove(UUID practiceId, UUID id) {
        entities.remove(Optional.ofNullable(entities.find(BusyCalendar.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(calendar -> calendar.practiceId.equals(practiceId))
                .orElseThrow(() -> new PracticeRefused(CALENDAR_NOT_FOUND)));
        events.fire(new PracticeEvent.BusyTimesChanged(practiceId));
    }

    /** Another zone reads days differently, another horizon wants to know more: both are read anew at once. */
    void onChange(@Observes PracticeEvent.ProfileChanged changed) {
        var practice = entities.find(Practice.class, changed.practiceId());
        var now = clock.instant();
        locked(practice.id)
                .forEach(calendar -> calendar.follow(practice.zone, CalendarReader.least(practice, now), now));
    }

    List<UUID> due(Instant now, int most) {
        return entities.createQuery(
                        "select c.id from BusyCalendar c where c.dueAt <= :now"
                                + " and (c.leasedUntil is null or c.leasedUntil <= :now) order by c.dueAt",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    private List<BusyCalendar> all(UUID practiceId) {
        return entities.createQuery("from BusyCalendar where practiceId = :practice order by id", BusyCalendar.class)
                .setParameter("practice", practiceId)
                .getResultList();
    }

    /** Whoever is reading one of them has written it down before, or will find that its lease is over. */
    private List<BusyCalendar> locked(UUID practiceId) {
        return entities.createQuery("from BusyCalendar where practiceId = :practice order by id", BusyCalendar.class)
                .setParameter("practice", practiceId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private Map<UUID, Long> busyFrom(UUID practiceId, Instant now) {
        return entities.createQuery(
                        "select t.key.calendarId, count(t) from BusyTime t, BusyCalendar c where c.id = t.key.calendarId"
                                + " and c.practiceId = :practice and t.endsAt > :now group by t.key.calendarId",
                        Object[].class)
                .setParameter("practice", practiceId)
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
