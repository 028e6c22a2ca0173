package app.visavis.shared.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets keyed requests after their day. */
@ApplicationScoped
class IdempotencyReaper {
    private final KeyedAnswers requests;

    IdempotencyReaper(KeyedAnswers requests) {
        this.requests = requests;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forgetOld() {
        requests.forgetOld();
    }
}
