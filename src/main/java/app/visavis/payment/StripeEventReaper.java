package app.visavis.payment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets Stripe's events once they cannot be repeated any more. */
@ApplicationScoped
class StripeEventReaper {
    private final StripeEvents events;

    StripeEventReaper(StripeEvents events) {
        this.events = events;
    }

    @Scheduled(every = "24h", delayed = "15m")
    void forgetOld() {
        events.forgetOld();
    }
}
