package app.visavis.shared.outbox;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Hands that deliver rows, each one at a time; whoever has ended looks for the next. */
final class Crew {
    private final Semaphore hands;
    private final IntFunction<List<Claim>> claim;
    private final Executor threads;
    private final Consumer<Claim> deliver;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean asked;

    /** @param claim takes at most so many rows */
    Crew(int hands, IntFunction<List<Claim>> claim, Executor threads, Consumer<Claim> deliver) {
        this.hands = new Semaphore(hands);
        this.claim = claim;
        this.threads = threads;
        this.deliver = deliver;
    }

    /** Looks for work soon. One look answers a burst: whoever adds a row after it has begun wakes again. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            threads.execute(() -> {
                woken.set(false);
                work();
            });
        }
    }

    /** Takes as many rows as there are free hands. Who asks while another looks has that one look once more. */
    void work() {
        asked = true;
        while (asked) {
            var free = hands.drainPermits();
            if (free == 0) {
                return;
            }
            asked = false;
            if (take(free) == free) {
                // There may be more, for hands that another look holds and is about to let go of.
                asked = true;
            }
        }
    }

    private int take(int free) {
        var taken = 0;
        try {
            for (var row : claim.apply(free)) {
                threads.execute(() -> handOver(row));
                taken++;
            }
            return taken;
        } finally {
            hands.release(free - taken);
        }
    }

    private void handOver(Claim row) {
        try {
            deliver.accept(row);
        } finally {
            hands.release();
        }
        // The next of the same key may go now.
        work();
    }
}
