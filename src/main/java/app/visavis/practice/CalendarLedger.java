package app.visavis.practice;

import app.visavis.shared.fetch.Fetched.Since;
import app.visavis.shared.ical.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes down who reads a calendar and what came of it: short transactions before and after the asking. */
@ApplicationScoped
class CalendarLedger {
    private final EntityManager entities;
    private final Event<PracticeEvent> events;
    private final CalendarConfig config;

    CalendarLedger(EntityManager entities, Event<PracticeEvent> events, CalendarConfig config) {
        this.entities = entities;
        this.events = events;
        this.config = config;
    }

    /**
     * The right to read one calendar, until the lease ends.
     *
     * @param until how far ahead it is to be worked out
     */
    record Lease(UUID calendarId, URI address, Since since, ZoneId zone, Instant until, Instant leasedUntil) {}

    /** Empty when it is gone, or another server is reading it. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Lease> lease(UUID id, Instant now) {
        return lock(id).filter(calendar -> calendar.mayBeRead(now)).map(calendar -> {
            var practice = entities.find(Practice.class, calendar.practiceId);
            var since = calendar.since(practice.zone, CalendarReader.least(practice, now));
            return new Lease(
                    id,
                    calendar.address(),
                    since,
                    practice.zone,
                    CalendarReader.wanted(practice, now),
                    calendar.lease(now, config.lease()));
        });
    }

    /** @param times null when nothing has changed since */
    @Transactional(TxType.REQUIRES_NEW)
    void read(Lease lease, @Nullable List<Span> times, Since since, Instant now) {
        whileLeased(lease, calendar -> {
            var reopens = calendar.isClosed(now);
            calendar.confirm(now, config);
            if (times != null) {
                calendar.read(lease.zone(), lease.until(), since);
                replace(calendar.id, times);
            }
            if (times != null || reopens) {
                events.fire(new PracticeEvent.BusyTimesChanged(calendar.practiceId));
            }
        });
    }

    @Transactional(TxType.REQUIRES_NEW)
    void failed(Lease lease, CalendarProblem why, Instant now) {
        whileLeased(lease, calendar -> {
            calendar.fail(why, now, config);
            if (calendar.isClosed(now) && !calendar.told) {
                calendar.tell();
                events.fire(new PracticeEvent.CalendarClosed(
                        calendar.practiceId,
                        entities.find(Practice.class, calendar.practiceId).practitionerId,
                        BusyCalendarView.of(calendar, 0, now)));
            }
        });
    }

    /** Who took longer than the lease has lost the say to another. */
    private void whileLeased(Lease lease, Consumer<BusyCalendar> change) {
        lock(lease.calendarId())
                .filter(calendar -> calendar.isLeased(lease.leasedUntil()))
                .ifPresent(change);
    }

    private void replace(UUID calendarId, List<Span> times) {
        entities.createQuery("delete from BusyTime t where t.key.calendarId = :calendar")
                .setParameter("calendar", calendarId)
                .executeUpdate();
        times.forEach(span -> entities.persist(new BusyTime(calendarId, span.startsAt(), span.endsAt())));
    }

    private Optional<BusyCalendar> lock(UUID id) {
        return Optional.ofNullable(entities.find(BusyCalendar.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
