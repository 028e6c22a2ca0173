package app.visavis.shared.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Delivers what is due: at once after the commit that added it, and every second for what other servers or earlier
 * lives of this one left behind. Any number of relays may run; each row is in the hands of one at a time. Kinds that
 * are carried only few at once have a crew of their own, so that neither they nor a slow outsider keep a sign-in code
 * waiting.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final Outbox outbox;
    private final Map<String, Delivery<?>> deliveries;
    private final ObjectMapper json;
    private final Map<Kinds, Crew> crews;

    OutboxRelay(
            Outbox outbox,
            @All List<Delivery<?>> deliveries,
            ObjectMapper json,
            @VirtualThreads ExecutorService threads,
            OutboxConfig config) {
        this.outbox = outbox;
        this.deliveries = deliveries.stream().collect(Collectors.toMap(Delivery::kind, Function.identity()));
        this.json = json;
        var own = deliveries.stream()
                .filter(delivery -> delivery.atOnce() < config.parallel())
                .collect(Collectors.toMap(Delivery::kind, Delivery::atOnce));
        this.crews = new HashMap<>();
        own.forEach((kind, hands) -> employ(Kinds.only(kind), hands, threads));
        employ(Kinds.allBut(own.keySet()), config.parallel(), threads);
    }

    private void employ(Kinds kinds, int hands, ExecutorService threads) {
        crews.put(kinds, new Crew(hands, free -> outbox.claim(kinds, free), threads, this::deliver));
    }

    void onAdded(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxEvent.Added added) {
        crews.forEach((kinds, crew) -> {
            if (kinds.has(added.kind())) {
                crew.wake();
            }
        });
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        crews.values().forEach(Crew::work);
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetDelivered() {
        outbox.forgetDelivered();
    }

    private void deliver(Claim claim) {
        try {
            deliver(claim, deliveryOf(claim));
            outbox.delivered(claim);
        } catch (Undeliverable never) {
            outbox.undeliverable(claim, String.valueOf(never.getMessage()));
        } catch (Exception failed) {
            LOG.warnf(
                    failed, "Outbox row %s of kind %s failed at attempt %d", claim.id(), claim.kind(), claim.attempt());
            outbox.failed(claim, failed.getClass().getName());
        }
    }

    private <T> void deliver(Claim claim, Delivery<T> delivery) throws Exception {
        var payload = json.readValue(claim.payload(), delivery.payloadType());
        delivery.deliver(new Parcel<>(claim.id(), claim.key(), payload));
    }

    /** A kind may be unknown for a while: during a release the newer server adds what the older cannot deliver. */
    private Delivery<?> deliveryOf(Claim claim) {
        var delivery = deliveries.get(claim.kind());
        if (delivery == null) {
            throw new IllegalStateException("No delivery takes the kind " + claim.kind());
        }
        return delivery;
    }
}
