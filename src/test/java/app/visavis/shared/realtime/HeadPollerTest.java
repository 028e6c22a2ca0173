package app.visavis.shared.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A second server is one that writes to the database and wakes nobody here. */
class HeadPollerTest {
    private final UUID id = UUID.randomUUID();
    private final Map<UUID, Long> database = new HashMap<>();
    private final AtomicInteger woken = new AtomicInteger();
    private final Realtime realtime = new Realtime(new SameThread());
    private final Heads heads = new Heads() {
        @Override
        public String kind() {
            return "room";
        }

        @Override
        public Map<UUID, Long> of(Set<UUID> ids) {
            var heads = new HashMap<>(database);
            heads.keySet().retainAll(ids);
            return heads;
        }
    };
    private final HeadPoller poller = new HeadPoller(realtime, List.of(heads), null);

    @Test
    void whatAnotherServerWroteWakesTheListenerOnce() {
        database.put(id, 7L);
        try (var _ = realtime.subscribe(new Topic("room", id), woken::incrementAndGet)) {
            poller.poll(heads);
            assertEquals(1, woken.get(), "the first look");
            poller.poll(heads);
            assertEquals(1, woken.get(), "nothing new");
            database.put(id, 8L);
            poller.poll(heads);
            assertEquals(2, woken.get(), "something new");
        }
    }

    @Test
    void topicsWithoutListenersAreNotAskedFor() {
        database.put(id, 7L);
        realtime.subscribe(new Topic("room", id), woken::incrementAndGet).close();
        poller.poll(heads);
        assertEquals(Set.of(), realtime.topicsOf("room"));
        assertEquals(0, woken.get());
    }

    @Test
    void aWakeReachesOnlyItsTopic() {
        try (var _ = realtime.subscribe(new Topic("room", id), woken::incrementAndGet)) {
            realtime.wake(new Topic("account", id));
            realtime.wake(new Topic("room", UUID.randomUUID()));
            assertEquals(0, woken.get());
            realtime.wake(new Topic("room", id));
            assertEquals(1, woken.get());
        }
    }

    private static final class SameThread extends AbstractExecutorService {
        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
