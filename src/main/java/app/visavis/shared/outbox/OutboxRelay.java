package app.visavis.shared.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Delivers what is due: at once after the commit that added it, and every second for what other servers or earlier
 * lives of this one left behind. Any number of relays may run; each row is in the hands of one at a time.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final Outbox outbox;
    private final Map<String, Delivery<?>> deliveries;
    private final ObjectMapper json;
    private final ExecutorService threads;
    private final Semaphore hands;
    private final AtomicBoolean woken = new AtomicBoolean();

    OutboxRelay(
            Outbox outbox,
            @All List<Delivery<?>> deliveries,
            ObjectMapper json,
            @VirtualThreads ExecutorService threads,
            OutboxConfig config) {
        this.outbox = outbox;
        this.deliveries = deliveries.stream().collect(Collectors.toMap(Delivery::kind, Function.identity()));
        this.json = json;
        this.threads = threads;
        this.hands = new Semaphore(config.parallel());
    }

    void onAdded(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxEvent.Added added) {
        if (woken.compareAndSet(false, true)) {
            threads.execute(this::wake);
        }
    }

    /** One call answers a burst: whoever adds a row after this has begun to look calls again. */
    private void wake() {
        woken.set(false);
        work();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        // As many rows as there are free hands: a slow outsider must not keep a sign-in code waiting behind it.
        var free = hands.drainPermits();
        if (free == 0) {
            return;
        }
        var taken = 0;
        try {
            for (var claim : outbox.claim(free)) {
                threads.execute(() -> handOver(claim));
                taken++;
            }
        } finally {
            hands.release(free - taken);
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetDelivered() {
        outbox.forgetDelivered();
    }

    private void handOver(Claim claim) {
        try {
            deliver(claim);
        } finally {
            hands.release();
        }
        // The next of the same key may go now.
        work();
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
