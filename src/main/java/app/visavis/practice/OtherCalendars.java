package app.visavis.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What the calendars that a practice follows say, and whether it is known, in one statement. */
@ApplicationScoped
class OtherCalendars {
    private static final String CALENDAR = "C";

    /** A row's two times are those of a busy stretch, or a calendar's closes_at and read_until. */
    private static final String ALL = """
            SELECT 'C' AS kind, c.closes_at AS one, COALESCE(c.read_until, c.closes_at) AS other,
              COALESCE(c.read_zone, '') AS zone
            FROM busy_calendar c WHERE c.practice_id = :practice
            UNION ALL
            SELECT 'B', b.starts_at, b.ends_at, ''
            FROM busy_calendar c JOIN busy_time b ON b.calendar_id = c.id
            WHERE c.practice_id = :practice AND b.starts_at < :until AND b.ends_at > :from
            ORDER BY kind, one""";

    private final EntityManager entities;

    OtherCalendars(EntityManager entities) {
        this.entities = entities;
    }

    BusyTimes busy(UUID practiceId, Instant from, Instant until) {
        return busy(entities.unwrap(Session.class)
                .createNativeQuery(ALL, Object[].class)
                .addScalar("kind", String.class)
                .addScalar("one", Instant.class)
                .addScalar("other", Instant.class)
                .addScalar("zone", String.class)
                .setParameter("practice", practiceId)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList());
    }

    private static BusyTimes busy(List<Object[]> rows) {
        var spans = new ArrayList<BusyTimes.Span>();
        var closesAt = BusyTimes.NONE.closesAt();
        var until = BusyTimes.NONE.until();
        var zones = new HashSet<ZoneId>();
        for (var row : rows) {
            var one = (Instant) row[1];
            var other = (Instant) row[2];
            if (CALENDAR.equals(row[0])) {
                var zone = (String) row[3];
                closesAt = earlier(closesAt, one);
                until = earlier(until, other);
                // One that was never read fits no practice.
                zones.add(zone.isEmpty() ? ZoneOffset.MAX : ZoneId.of(zone));
            } else {
                spans.add(new BusyTimes.Span(one, other));
            }
        }
        return new BusyTimes(spans, closesAt, until, zones);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
