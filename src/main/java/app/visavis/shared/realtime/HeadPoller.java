package app.visavis.shared.realtime;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Notices what other servers wrote: asks how far the topics with listeners have got and wakes those that moved. A
 * thread of its own, because the scheduler looks at its clock only once a second.
 */
@ApplicationScoped
class HeadPoller {
    private static final Logger LOG = Logger.getLogger(HeadPoller.class);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<String, Map<UUID, Long>> known = new HashMap<>();
    private final Realtime realtime;
    private final List<Heads> kinds;
    private final RealtimeConfig config;

    HeadPoller(Realtime realtime, @All List<Heads> kinds, RealtimeConfig config) {
        this.realtime = realtime;
        this.kinds = kinds;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("realtime-poll").start(this::pollUntilStopped);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped.countDown();
    }

    private void pollUntilStopped() {
        try {
            while (!stopped.await(config.pollEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                kinds.forEach(this::pollCarefully);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void pollCarefully(Heads heads) {
        try {
            poll(heads);
        } catch (RuntimeException away) {
            // The next round asks again; people hear of the outage by what they do themselves.
            LOG.debugf(away, "How far %s topics have got could not be read", heads.kind());
        }
    }

    void poll(Heads heads) {
        var ids = realtime.topicsOf(heads.kind());
        var now = ids.isEmpty() ? Map.<UUID, Long>of() : heads.of(ids);
        var before = known.put(heads.kind(), now);
        now.forEach((id, head) -> {
            if (before == null || !head.equals(before.get(id))) {
                realtime.wake(new Topic(heads.kind(), id));
            }
        });
    }
}
