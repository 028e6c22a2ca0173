package app.visavis.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started; stopped once, the last first, whoever asks for it. */
final class Parts implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private volatile boolean closing;

    synchronized <T extends AutoCloseable> T add(T part) {
        started.push(part);
        return part;
    }

    boolean areClosing() {
        return closing;
    }

    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            while (!started.isEmpty()) {
                close(started.pop());
            }
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            System.err.println(part.getClass().getSimpleName() + " did not stop cleanly: " + failed.getMessage());
        }
    }
}
