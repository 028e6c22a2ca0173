package app.visavis.shared.realtime;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Does one listener's work piece by piece, in the order of asking. */
final class InOrder {
    private static final Logger LOG = Logger.getLogger(InOrder.class);
    /** What a listener that has fallen behind is spared: fleeting news beyond this many are dropped. */
    private static final int ROOM = 256;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Executor threads;
    private boolean running;
    private boolean closed;

    InOrder(Executor threads) {
        this.threads = threads;
    }

    synchronized void addUnlessWaiting(Runnable work) {
        if (!waiting.contains(work)) {
            add(work);
        }
    }

    synchronized void addIfRoom(Runnable work) {
        if (waiting.size() < ROOM) {
            add(work);
        }
    }

    synchronized void close() {
        closed = true;
        waiting.clear();
    }

    private void add(Runnable work) {
        if (closed) {
            return;
        }
        waiting.add(work);
        if (!running) {
            running = true;
            threads.execute(this::run);
        }
    }

    private void run() {
        for (var work = next(); work != null; work = next()) {
            try {
                work.run();
            } catch (RuntimeException failed) {
                LOG.warn("A listener failed; it will be woken again by the next news", failed);
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        var work = waiting.poll();
        running = work != null;
        return work;
    }
}
