package app.visavis.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a practice's time in one statement, however many there are. */
@ApplicationScoped
class TimetableReader {
    /**
     * Weekly openings, special days and absences in one: a row has a weekday, or a date, or the id of an absence; a
     * closed date has no minutes.
     */
    private static final String RULES = """
            SELECT weekday, NULL AS on_date, NULL AS note, starts_minute, ends_minute,
              NULL AS absence, NULL AS starts_at, NULL AS ends_at
            FROM opening WHERE practice_id = :practice
            UNION ALL
            SELECT NULL, CAST(d.on_date AS CHAR), d.note, o.starts_minute, o.ends_minute, NULL, NULL, NULL
            FROM special_day d
              LEFT JOIN special_opening o ON o.practice_id = d.practice_id AND o.on_date = d.on_date
              WHERE d.practice_id = :practice
            UNION ALL
            SELECT NULL, NULL, a.note, NULL, NULL, a.id, a.starts_at, a.ends_at
            FROM absence a WHERE a.practice_id = :practice
            ORDER BY on_date, weekday, starts_minute, ends_minute, starts_at""";

    private final EntityManager entities;

    TimetableReader(EntityManager entities) {
        this.entities = entities;
    }

    Timetable read(UUID practiceId) {
        var rows = rows(practiceId);
        return new Timetable(
                rows.stream().flatMap(row -> row.weekly().stream()).toList(),
                specialDays(rows),
                rows.stream().flatMap(row -> row.absence().stream()).toList());
    }

    private record Row(
            @Nullable Integer weekday,
            @Nullable String date,
            @Nullable String note,
            @Nullable Integer starts,
            @Nullable Integer ends,
            @Nullable UUID absenceId,
            @Nullable LocalDateTime absentFrom,
            @Nullable LocalDateTime absentUntil) {

        static Row of(Object[] row) {
            return new Row(
                    (Integer) row[0],
                    (String) row[1],
                    (String) row[2],
                    (Integer) row[3],
                    (Integer) row[4],
                    (UUID) row[5],
                    (LocalDateTime) row[6],
                    (LocalDateTime) row[7]);
        }

        Optional<AbsenceView> absence() {
            return absenceId == null || absentFrom == null || absentUntil == null
                    ? Optional.empty()
                    : Optional.of(new AbsenceView(absenceId, absentFrom, absentUntil, String.valueOf(note)));
        }

        Optional<Hours> hours() {
            return starts == null || ends == null ? Optional.empty() : Optional.of(new Hours(starts, ends));
        }

        Optional<WeeklyOpening> weekly() {
            return weekday == null
                    ? Optional.empty()
                    : hours().map(hours -> new WeeklyOpening(DayOfWeek.of(weekday), hours));
        }
    }

    private List<Row> rows(UUID practiceId) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(RULES, Object[].class)
                .addScalar("weekday", StandardBasicTypes.INTEGER)
                .addScalar("on_date", StandardBasicTypes.STRING)
                .addScalar("note", StandardBasicTypes.STRING)
                .addScalar("starts_minute", StandardBasicTypes.INTEGER)
                .addScalar("ends_minute", StandardBasicTypes.INTEGER)
                .addScalar("absence", StandardBasicTypes.UUID_BINARY)
                .addScalar("starts_at", StandardBasicTypes.LOCAL_DATE_TIME)
                .addScalar("ends_at", StandardBasicTypes.LOCAL_DATE_TIME)
                .setParameter("practice", practiceId)
                .getResultList()
                .stream()
                .map(Row::of)
                .toList();
    }

    private static List<SpecialDayView> specialDays(List<Row> rows) {
        Map<LocalDate, SpecialDayView> days = new TreeMap<>();
        for (var row : rows) {
            if (row.date() != null) {
                var date = LocalDate.parse(row.date());
                var day = days.computeIfAbsent(
                        date, any -> new SpecialDayView(date, new ArrayList<>(), String.valueOf(row.note())));
                row.hours().ifPresent(day.openings()::add);
            }
        }
        return List.copyOf(days.values());
    }
}
