package app.visavis.payment;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Fetches the events that Stripe could not tell our webhook, so that news which no sweep asks for heals as well. */
@ApplicationScoped
class StripeNewsCatchUp {
    private static final Logger LOG = Logger.getLogger(StripeNewsCatchUp.class);

    /** Stripe itself repeats for three days. */
    private static final Duration FAR_ENOUGH = Duration.ofDays(3);

    private final StripeGateway stripe;

    private final StripeEvents events;
    private final Clock clock;

    StripeNewsCatchUp(StripeGateway stripe, StripeEvents events, Clock clock) {
        this.stripe = stripe;
        this.events = events;
        this.clock = clock;
    }

    /** However often an event is fetched, and should it come by the webhook as well: it counts once. */
    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void catchUp() {
        try {
            stripe.untold(clock.instant().minus(FAR_ENOUGH)).forEach(events::receive);
        } catch (StripeAway away) {
            LOG.warnf("Stripe is away: %s", away.getCause());
        }
    }
}
