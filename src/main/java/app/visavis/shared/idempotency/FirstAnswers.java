package app.visavis.shared.idempotency;

import app.visavis.shared.idempotency.IdempotencyRefused.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The door of first answers: the primary key decides whose it is. */
@ApplicationScoped
class FirstAnswers {
    static final Duration KEPT = Duration.ofDays(1);

    /** A request under way for longer than this died with its server; the next one may take its place. */
    static final Duration LONGEST_FLIGHT = Duration.ofMinutes(2);

    /** {@code IGNORE}, because losing the race is no fault. */
    private static final String BEGIN =
            "INSERT IGNORE INTO idempotency (id, request, begun_at) VALUES (:id, :request, :now)";

    private static final String TAKE_OVER =
            "update FirstAnswer f set f.begunAt = :now where f.id = :id and f.begunAt = :before and f.status is null";

    private final EntityManager entities;
    private final Clock clock;

    FirstAnswers(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The answer to give again; empty for whoever is first and must now do the work. Reads first and inserts second:
     * racers that lost their insert share a lock on the row, and would deadlock on writing it.
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<StoredAnswer> begin(Attempt attempt) {
        var now = clock.instant();
        var earlier = entities.find(FirstAnswer.class, attempt.id());
        if (earlier != null) {
            return repeat(earlier, attempt, now);
        }
        if (!isFirst(attempt, now)) {
            throw new IdempotencyRefused(Reason.IN_FLIGHT);
        }
        return Optional.empty();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void answered(Attempt attempt, StoredAnswer answer) {
        find(attempt).ifPresent(first -> first.answered(answer));
    }

    /** Nothing came of it: as if it had never been asked. */
    @Transactional(TxType.REQUIRES_NEW)
    void forget(Attempt attempt) {
        find(attempt).ifPresent(entities::remove);
    }

    @Transactional(TxType.REQUIRES_NEW)
    int forgetOld() {
        return entities.createQuery("delete FirstAnswer f where f.begunAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private boolean isFirst(Attempt attempt, Instant now) {
        return entities.createNativeQuery(BEGIN)
                        .setParameter("id", attempt.id())
                        .setParameter("request", attempt.request())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private Optional<StoredAnswer> repeat(FirstAnswer first, Attempt attempt, Instant now) {
        if (!first.isFor(attempt)) {
            throw new IdempotencyRefused(Reason.KEY_REUSED);
        }
        if (first.answer().isEmpty() && !takesOver(first, now)) {
            throw new IdempotencyRefused(Reason.IN_FLIGHT);
        }
        return first.answer();
    }

    private boolean takesOver(FirstAnswer first, Instant now) {
        return first.begunAt().isBefore(now.minus(LONGEST_FLIGHT))
                && entities.createQuery(TAKE_OVER)
                                .setParameter("id", first.id())
                                .setParameter("before", first.begunAt())
                                .setParameter("now", now)
                                .executeUpdate()
                        == 1;
    }

    private Optional<FirstAnswer> find(Attempt attempt) {
        return Optional.ofNullable(entities.find(FirstAnswer.class, attempt.id(), LockModeType.PESSIMISTIC_WRITE));
    }
}
