package app.visavis.shared.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private final Queue<Runnable> thread = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final InOrder work = new InOrder(thread::add);

    @Test
    void workIsDoneInTheOrderOfAskingByOneThread() {
        work.addIfRoom(() -> done.add("first"));
        work.addIfRoom(() -> done.add("second"));
        assertEquals(1, thread.size());
        runThread();
        assertEquals(List.of("first", "second"), done);
    }

    @Test
    void workThatAlreadyWaitsIsNotAddedAgain() {
        Runnable wake = () -> done.add("wake");
        work.addUnlessWaiting(wake);
        work.addUnlessWaiting(wake);
        runThread();
        assertEquals(List.of("wake"), done);
    }

    @Test
    void workAskedForWhileItRunsIsDoneOnceMore() {
        Runnable wake = new Runnable() {
            @Override
            public void run() {
                done.add("wake");
                if (done.size() == 1) {
                    work.addUnlessWaiting(this);
                }
            }
        };
        work.addUnlessWaiting(wake);
        runThread();
        assertEquals(List.of("wake", "wake"), done);
    }

    @Test
    void aFailureDoesNotStopWhatComesAfter() {
        work.addIfRoom(() -> {
            throw new IllegalStateException("on purpose");
        });
        work.addIfRoom(() -> done.add("after"));
        runThread();
        assertEquals(List.of("after"), done);
    }

    @Test
    void nothingIsDoneOnceClosed() {
        work.addIfRoom(() -> done.add("late"));
        work.close();
        work.addIfRoom(() -> done.add("later"));
        runThread();
        assertEquals(List.of(), done);
    }

    @Test
    void fleetingNewsAreDroppedForAListenerThatHasFallenBehind() {
        for (var i = 0; i < 1_000; i++) {
            work.addIfRoom(() -> done.add("news"));
        }
        runThread();
        assertEquals(256, done.size());
    }

    private void runThread() {
        for (var task = thread.poll(); task != null; task = thread.poll()) {
            task.run();
        }
    }
}
