package app.visavis.shared.realtime;

import java.util.concurrent.TimeUnit;

/** How many frames a socket may still send: a bucket that holds a burst and refills steadily. One socket, one thread. */
public final class FrameBudget {
    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int burst;
    private final int perSecond;
    private double left;
    private long filledAt;

    /** @param now a reading of {@link System#nanoTime}: what is measured is a span, not the time of day */
    public FrameBudget(RealtimeConfig config, long now) {
        this(config.frameBurst(), config.framesPerSecond(), now);
    }

    FrameBudget(int burst, int perSecond, long now) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.left = burst;
        this.filledAt = now;
    }

    /** Takes one frame's worth; false when there is none, which is a flood. */
    public boolean spend(long now) {
        left = Math.min(burst, left + (now - filledAt) / NANOS_PER_SECOND * perSecond);
        filledAt = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
