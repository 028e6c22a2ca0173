package app.visavis.shared.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets first answers after their day. */
@ApplicationScoped
class IdempotencyReaper {
    private final FirstAnswers answers;

    IdempotencyReaper(FirstAnswers answers) {
        this.answers = answers;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forgetOld() {
        answers.forgetOld();
    }
}
