package app.visavis.booking;

import app.visavis.shared.page.Limit;
import app.visavis.shared.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The door to what is known of each practice's next free slot, kept ready because a search cannot work it out. */
@ApplicationScoped
@Transactional
class Vacancies {
    /** How long an answer stands that no event has touched: a net under lost wake-ups. */
    private static final Duration TRUSTED = Duration.ofMinutes(10);

    /** Sorts practices that have nothing free to the end. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String NEXT = "COALESCE(n.next_free_at, TIMESTAMP('9999-12-31 00:00:00'))";

    private final EntityManager entities;

    Vacancies(EntityManager entities) {
        this.entities = entities;
    }

    /** A practice and when it can next be booked; null when not within its horizon. */
    record Vacancy(UUID practiceId, @Nullable Instant nextFreeAt) {
        String cursor() {
            return new Cursor(nextFreeAt == null ? NEVER : nextFreeAt, practiceId).toString();
        }
    }

    /** Published practices, the one that is free first at the head. */
    Page<Vacancy> search(SearchQuery wanted, Optional<Cursor> after, Limit limit) {
        var sql = new StringBuilder("SELECT p.id, n.next_free_at FROM practice p"
                + " LEFT JOIN next_free n ON n.practice_id = p.id WHERE p.published = TRUE");
        Map<String, Object> parameters = new HashMap<>();
        narrow(wanted, sql, parameters);
        after.ifPresent(cursor -> {
            sql.append(" AND (" + NEXT + " > :at OR " + NEXT + " = :at AND p.id > :id)");
            parameters.put("at", cursor.at());
            parameters.put("id", cursor.id());
        });
        var query = entities.unwrap(Session.class)
                .createNativeQuery(sql + " ORDER BY " + NEXT + ", p.id", Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("next_free_at", Instant.class);
        parameters.forEach(query::setParameter);
        var found = query.setMaxResults(limit.andOne())
                .getResultStream()
                .map(row -> new Vacancy((UUID) row[0], (Instant) row[1]))
                .toList();
        return Page.cut(found, limit, Vacancy::cursor);
    }

    /** Published practices of which nothing is known, or nothing that still holds. */
    List<UUID> outdated(Instant now) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT p.id FROM practice p LEFT JOIN next_free n ON n.practice_id = p.id"
                                + " WHERE p.published = TRUE AND (n.practice_id IS NULL OR n.checked_at < :old"
                                + " OR n.next_free_at <= TIMESTAMPADD(MINUTE, p.notice_minutes, :now))",
                        UUID.class)
                .addScalar("id", UUID.class)
                .setParameter("old", now.minus(TRUSTED))
                .setParameter("now", now)
                .getResultList();
    }

    void record(UUID practiceId, @Nullable Instant nextFreeAt, Instant now) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery("INSERT INTO next_free (practice_id, next_free_at, checked_at)"
                        + " VALUES (:practice, :next, :now)"
                        + " ON DUPLICATE KEY UPDATE next_free_at = :next, checked_at = :now")
                .setParameter("practice", practiceId)
                .setParameter("next", nextFreeAt, Instant.class)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static void narrow(SearchQuery wanted, StringBuilder sql, Map<String, Object> parameters) {
        for (var word : wanted.words()) {
            var name = "word" + parameters.size();
            sql.append(" AND (p.name LIKE :%1$s OR p.headline LIKE :%1$s OR p.about LIKE :%1$s OR EXISTS"
                            .formatted(name))
                    .append(" (SELECT 1 FROM offering o WHERE o.practice_id = p.id AND o.active = TRUE"
                            + " AND o.title LIKE :" + name + "))");
            parameters.put(name, "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        wanted.language().ifPresent(language -> {
            sql.append(" AND EXISTS (SELECT 1 FROM practice_language l WHERE l.practice_id = p.id"
                    + " AND (l.language = :language OR l.language LIKE :dialects))");
            parameters.put("language", language);
            parameters.put("dialects", language.replaceAll("([\\\\%_])", "\\\\$1") + "-%");
        });
        wanted.before().ifPresent(before -> {
            sql.append(" AND n.next_free_at < :before");
            parameters.put("before", before);
        });
    }
}
