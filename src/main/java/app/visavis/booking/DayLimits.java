package app.visavis.booking;

import static java.util.Comparator.comparing;

import app.visavis.practice.PracticeEvent;
import app.visavis.practice.Practices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Counts the bookings of a practice's limited days and weeks, where the primary key of the cells cannot judge. Whoever
 * changes a count holds its row until the transaction ends, so the last place goes to one.
 *
 * <p>A row that is missing is written by counting what is stored: call {@link #give} before the booking's state changes
 * and {@link #take} before the booking stands, or it would be counted twice.
 */
@ApplicationScoped
class DayLimits {
    private final EntityManager entities;
    private final Practices practices;

    DayLimits(EntityManager entities, Practices practices) {
        this.entities = entities;
        this.practices = practices;
    }

    /** @return false when the day or the week has as many bookings as the practice takes; then nothing is counted */
    boolean take(UUID practiceId, Instant startsAt) {
        var periods = periods(practiceId, startsAt);
        if (periods.stream().anyMatch(period -> lockedCount(period) >= period.limit())) {
            return false;
        }
        periods.forEach(period -> change(period, 1));
        return true;
    }

    /** Counts one more even beyond the limit, for those whom it does not bind. */
    void count(UUID practiceId, Instant startsAt) {
        periods(practiceId, startsAt).forEach(period -> {
            lockedCount(period);
            change(period, 1);
        });
    }

    /** One booking less. */
    void give(UUID practiceId, Instant startsAt) {
        periods(practiceId, startsAt).stream()
                .filter(period -> lockedCount(period) > 0)
                .forEach(period -> change(period, -1));
    }

    /** Holds the counts of two times from now on; who holds one and then asks for another may be waited for by it. */
    void lock(UUID practiceId, Instant one, Instant other) {
        Stream.of(one, other)
                .flatMap(startsAt -> periods(practiceId, startsAt).stream())
                .distinct()
                .sorted(comparing(Period::unit)
                        .thenComparing(period -> period.days().from()))
                .forEach(this::lockedCount);
    }

    /** What was counted says nothing any more; what is asked for next is counted anew. */
    void forget(@Observes PracticeEvent event) {
        if (event instanceof PracticeEvent.ZoneChanged || event instanceof PracticeEvent.LimitsChanged) {
            entities.createNativeQuery("DELETE FROM booking_count WHERE practice_id = :practice")
                    .setParameter("practice", event.practiceId())
                    .executeUpdate();
        }
    }

    private enum Unit {
        DAY,
        WEEK
    }

    private record Period(UUID practiceId, Unit unit, DateRange days, ZoneId zone, int limit) {}

    /** Days before weeks, so that all wait in one direction. */
    private List<Period> periods(UUID practiceId, Instant startsAt) {
        var rules = practices.holdDays(practiceId);
        var day = DateRange.dayOf(startsAt, rules.zone());
        List<Period> periods = new ArrayList<>();
        if (rules.limits().daily() != null) {
            periods.add(new Period(
                    practiceId, Unit.DAY, day, rules.zone(), rules.limits().daily()));
        }
        if (rules.limits().weekly() != null) {
            periods.add(new Period(
                    practiceId,
                    Unit.WEEK,
                    day.wholeWeeks(),
                    rules.zone(),
                    rules.limits().weekly()));
        }
        return periods;
    }

    private int lockedCount(Period period) {
        return lock(period).orElseGet(() -> {
            begin(period);
            return lock(period).orElseThrow();
        });
    }

    private Optional<Integer> lock(Period period) {
        return of(
                        "SELECT bookings FROM booking_count"
                                + " WHERE practice_id = :practice AND unit = :unit AND starts_on = :on FOR UPDATE",
                        period)
                .getResultStream()
                .findFirst()
                .map(count -> ((Number) count).intValue());
    }

    /** Of two who begin the same row the second waits, and keeps what the first has written. */
    private void begin(Period period) {
        var days = period.days();
        of(
                        "INSERT INTO booking_count (practice_id, unit, starts_on, bookings)"
                                + " SELECT :practice, :unit, :on, COUNT(*) FROM booking b WHERE b.practice_id = :practice"
                                + " AND b.starts_at >= :start AND b.starts_at < :end"
                                + " AND b.state NOT IN ('CANCELLED', 'LAPSED')"
                                + " ON DUPLICATE KEY UPDATE bookings = booking_count.bookings",
                        period)
                .setParameter("start", days.start(period.zone()))
                .setParameter("end", days.end(period.zone()))
                .executeUpdate();
    }

    private void change(Period period, int by) {
        of(
                        "UPDATE booking_count SET bookings = bookings + :by"
                                + " WHERE practice_id = :practice AND unit = :unit AND starts_on = :on",
                        period)
                .setParameter("by", by)
                .executeUpdate();
    }

    private Query of(String sql, Period period) {
        return entities.createNativeQuery(sql)
                .setParameter("practice", period.practiceId())
                .setParameter("unit", period.unit().name())
                .setParameter("on", period.days().from().toString());
    }
}
