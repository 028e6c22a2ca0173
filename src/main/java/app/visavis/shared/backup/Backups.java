package app.visavis.shared.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The door to what is known of backups. */
@ApplicationScoped
@Transactional
public class Backups {
    private final EntityManager entities;
    private final BackupConfig config;
    private final Clock clock;

    Backups(EntityManager entities, BackupConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    public BackupView view() {
        var verified = newestVerified();
        var facts = new BackupFacts(
                verified.map(run -> run.takenAt).orElse(null),
                verified.map(run -> run.verifiedAt).orElse(null),
                logUntil(),
                failure());
        return BackupView.of(facts, config, clock.instant());
    }

    /** By when it was begun, not by when it was proved: proving an old one again makes it no younger. */
    private Optional<BackupRun> newestVerified() {
        return first(entities.createQuery(
                "select r from BackupRun r where r.verifiedAt is not null order by r.takenAt desc, r.id desc",
                BackupRun.class));
    }

    private @Nullable Instant logUntil() {
        return entities.createQuery(
                        "select max(r.logUntil) from BackupRun r where r.kind = STREAM and r.outcome = DONE",
                        Instant.class)
                .getSingleResult();
    }

    private @Nullable String failure() {
        return first(entities.createQuery("""
                        select r.detail from BackupRun r
                        where r.outcome = FAILED
                          and r.id in (select max(newest.id) from BackupRun newest group by newest.kind)
                        order by r.id desc""", String.class)).orElse(null);
    }

    void forgetOld() {
        var now = clock.instant();
        entities.createQuery(
                        "delete from BackupRun r where r.endedAt < :old or r.kind = STREAM and r.endedAt < :oldLog")
                .setParameter("old", now.minus(config.keepRuns()))
                .setParameter("oldLog", now.minus(config.keepLogRuns()))
                .executeUpdate();
    }

    private static <T> Optional<T> first(TypedQuery<T> query) {
        return query.setMaxResults(1).getResultStream().findFirst();
    }
}
