package app.visavis.shared.realtime;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Wakes the listeners of a topic. A lost wake costs latency, never news: those are in the database, and the
 * {@link HeadPoller} wakes for what another server wrote. A message bus between servers would call {@link #wake} and
 * {@link #tell} just as a feature does.
 */
@ApplicationScoped
public class Realtime {
    private final Map<Topic, Set<Seat>> seats = new ConcurrentHashMap<>();
    private final Executor threads;

    Realtime(@VirtualThreads ExecutorService threads) {
        this.threads = threads;
    }

    public Subscription subscribe(Topic topic, Listener listener) {
        var seat = new Seat(topic, listener, new InOrder(threads));
        seats.compute(topic, (_, present) -> {
            var all = present == null ? ConcurrentHashMap.<Seat>newKeySet() : present;
            all.add(seat);
            return all;
        });
        return seat;
    }

    /** Call it once what happened is committed; it returns at once. */
    public void wake(Topic topic) {
        at(topic, Seat::wake);
    }

    /** Passes on what is kept nowhere; only listeners on this server hear it. */
    public void tell(Topic topic, Object news) {
        at(topic, seat -> seat.tell(news));
    }

    /** Whether anyone on this server listens. */
    public boolean hasListeners(Topic topic) {
        return seats.containsKey(topic);
    }

    Set<UUID> topicsOf(String kind) {
        return seats.keySet().stream()
                .filter(topic -> topic.kind().equals(kind))
                .map(Topic::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void at(Topic topic, Consumer<Seat> what) {
        seats.getOrDefault(topic, Set.of()).forEach(what);
    }

    private final class Seat implements Subscription {
        private final Topic topic;
        private final Listener listener;
        private final InOrder work;
        private final Runnable wake = this::listenerWoken;

        Seat(Topic topic, Listener listener, InOrder work) {
            this.topic = topic;
            this.listener = listener;
            this.work = work;
        }

        @Override
        public void wake() {
            work.addUnlessWaiting(wake);
        }

        void tell(Object news) {
            work.addIfRoom(() -> listener.told(news));
        }

        private void listenerWoken() {
            listener.woken();
        }

        @Override
        public void close() {
            work.close();
            seats.computeIfPresent(topic, (_, present) -> {
                present.remove(this);
                return present.isEmpty() ? null : present;
            });
        }
    }
}
