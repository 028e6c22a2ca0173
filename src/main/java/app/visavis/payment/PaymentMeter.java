package app.visavis.payment;

import app.visavis.shared.metrics.Tally;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts what happens to payments ({@code visavis_payments_total}), and how many are in a state that must pass
 * ({@code visavis_payments_unsettled}); those are few, however many payments there have been.
 */
@Startup
@ApplicationScoped
class PaymentMeter {
    private static final List<String> WORDS =
            List.of("settled", "came_too_late", "failed", "refunded", "refund_failed", "refund_settled", "disputed");
    private static final List<PaymentState> UNSETTLED =
            List.of(PaymentState.OPEN, PaymentState.REFUNDING, PaymentState.REFUND_FAILED);

    private final EntityManager entities;
    private final Tally payments;
    private volatile Map<PaymentState, Long> unsettled = Map.of();

    PaymentMeter(EntityManager entities, MeterRegistry registry) {
        this.entities = entities;
        payments = Tally.of(registry, "visavis.payments", "Payments by what happened to them", "happened", WORDS);
        UNSETTLED.forEach(state -> Gauge.builder("visavis.payments.unsettled", () -> unsettled.getOrDefault(state, 0L))
                .description("Payments in a state that must pass")
                .tag("state", state.name().toLowerCase(Locale.ROOT))
                .register(registry));
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) PaymentEvent event) {
        payments.count(word(event));
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void look() {
        var found = new EnumMap<PaymentState, Long>(PaymentState.class);
        entities.createQuery(
                        "select p.state, count(p) from Payment p where p.state in :states group by p.state",
                        Object[].class)
                .setParameter("states", UNSETTLED)
                .getResultList()
                .forEach(row -> found.put((PaymentState) row[0], (Long) row[1]));
        unsettled = found;
    }

    private static String word(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.Settled _ -> "settled";
            case PaymentEvent.CameTooLate _ -> "came_too_late";
            case PaymentEvent.Failed _ -> "failed";
            case PaymentEvent.Refunded _ -> "refunded";
            case PaymentEvent.RefundFailed _ -> "refund_failed";
            case PaymentEvent.RefundSettled _ -> "refund_settled";
            case PaymentEvent.Disputed _ -> "disputed";
        };
    }
}
