package app.visavis.payment;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Asks Stripe about what nothing was heard of, so that a lost webhook heals by itself, and ends what is overdue. */
@ApplicationScoped
class PaymentSweep {
    private static final Logger LOG = Logger.getLogger(PaymentSweep.class);

    private final Cashier cashier;
    private final Payments payments;
    private final RefundClerk clerk;
    private final PaymentConfig config;
    private final Clock clock;

    PaymentSweep(Cashier cashier, Payments payments, RefundClerk clerk, PaymentConfig config, Clock clock) {
        this.cashier = cashier;
        this.payments = payments;
        this.clerk = clerk;
        this.config = config;
        this.clock = clock;
    }

    /** Often, because somebody else may be waiting for the time. */
    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void endOverdue() {
        tolerant(() -> settle(Instant.EPOCH));
    }

    @Scheduled(every = "${visavis.payment.sweep-every:1m}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void askAboutTheQuiet() {
        var quiet = clock.instant().minus(config.sweepAfter());
        tolerant(() -> settle(quiet));
        tolerant(() -> clerk.followQuiet(quiet));
    }

    private void settle(Instant quiet) throws StripeAway {
        for (var paymentId : payments.unsettled(quiet)) {
            // The others must not wait behind one that Stripe does not know, or that our own mistake holds up.
            try {
                cashier.settle(paymentId);
            } catch (StripeAway.AboutThis odd) {
                LOG.warnf("Stripe refused to tell about payment %s: %s", paymentId, odd.getCause());
                payments.forsake(paymentId);
            } catch (RuntimeException ours) {
                LOG.errorf(ours, "Payment %s could not be settled", paymentId);
            }
        }
    }

    /** The next round comes soon, and the log of an outage is long enough. */
    private static void tolerant(Round round) {
        try {
            round.go();
        } catch (StripeAway away) {
            LOG.warnf("Stripe is away: %s", away.getCause());
        }
    }

    /** Asking Stripe about many. */
    private interface Round {
        void go() throws StripeAway;
    }
}
