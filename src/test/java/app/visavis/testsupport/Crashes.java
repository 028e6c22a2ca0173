package app.visavis.testsupport;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Kills the process between two statements, as far as the work at hand can tell: what its transaction has written so far
 * is gone, and nothing that it would have done next is done.
 */
public final class Crashes {
    /** An error and no exception, so that no code of ours catches it and goes on. */
    public static class Crash extends Error {
        Crash() {
            super("killed", null, false, false);
        }
    }

    private static final ThreadLocal<int[]> LEFT = new ThreadLocal<>();
    private static final ThreadLocal<Boolean> DEAD = new ThreadLocal<>();
    private static volatile double chance;

    private Crashes() {}

    /**
     * Does the work and dies before its {@code n}th statement; from then on it can say nothing more to the database.
     *
     * @return false when it was done before it came to that
     */
    public static boolean before(int n, Work work) throws Exception {
        var left = new int[] {n};
        LEFT.set(left);
        try {
            work.go();
            return left[0] <= 0;
        } catch (Throwable end) {
            // Transactions wrap what they die of.
            if (left[0] > 0) {
                throw end;
            }
            return true;
        } finally {
            LEFT.remove();
        }
    }

    /** From now on each statement of anybody may be the last one of its work; until the returned handle is closed. */
    public static Peace atRandom(double chanceOfEach) {
        chance = chanceOfEach;
        return () -> chance = 0;
    }

    /** There is one inspector of statements, and it asks here before each. */
    static void beforeStatement() {
        var left = LEFT.get();
        if (left != null && --left[0] <= 0) {
            throw new Crash();
        }
        if (chance > 0 && isTheEnd()) {
            throw new Crash();
        }
    }

    /** Who is dead stays dead, should some code go on after the first error: each request has a thread of its own. */
    private static boolean isTheEnd() {
        var isDead = DEAD.get() != null || ThreadLocalRandom.current().nextDouble() < chance;
        if (isDead && Thread.currentThread().isVirtual()) {
            DEAD.set(true);
        }
        return isDead;
    }

    /** Something that asks the database. */
    public interface Work {
        void go() throws Exception;
    }

    /** Nobody dies any more once it is closed. */
    public interface Peace extends AutoCloseable {
        @Override
        void close();
    }
}
