package app.visavis.shared.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** One thread and a queue of what others were to do: what happens at once is told by hand. */
class CrewTest {
    private final Queue<Claim> waiting = new ArrayDeque<>();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<Long> delivered = new ArrayList<>();

    @Test
    void noMoreAreUnderWayThanThereAreHands() {
        add(1, 2, 3);
        var crew = crew(2, this::claim, later::add);
        crew.work();
        assertEquals(2, later.size());
        crew.work();
        assertEquals(2, later.size());
        later.remove().run();
        assertEquals(2, later.size(), "who has ended takes the next");
        finish();
        assertEquals(List.of(1L, 2L, 3L), delivered);
    }

    @Test
    void aBurstOfWakesIsOneLook() {
        var crew = crew(2, this::claim, later::add);
        crew.wake();
        crew.wake();
        assertEquals(1, later.size());
        finish();
        crew.wake();
        assertEquals(1, later.size());
    }

    @Test
    void whoAsksWhileAnotherLooksIsLookedFor() {
        var crews = new Crew[1];
        var looks = new int[1];
        crews[0] = crew(
                2,
                most -> {
                    var found = claim(most);
                    if (looks[0]++ == 0) {
                        // After the look, and before it has let go of its hands.
                        add(7);
                        crews[0].work();
                    }
                    return found;
                },
                Runnable::run);
        crews[0].work();
        assertEquals(List.of(7L), delivered);
    }

    @Test
    void afterALookThatDiedThereIsAnother() {
        var looks = new int[1];
        var crew = crew(
                1,
                most -> {
                    if (looks[0]++ == 0) {
                        throw new AssertionError("killed");
                    }
                    return claim(most);
                },
                Runnable::run);
        add(1);
        assertThrows(AssertionError.class, crew::work);
        crew.work();
        assertEquals(List.of(1L), delivered);
    }

    private Crew crew(int hands, IntFunction<List<Claim>> claim, Executor threads) {
        return new Crew(hands, claim, threads, row -> delivered.add(row.position()));
    }

    private void add(long... positions) {
        for (var position : positions) {
            waiting.add(new Claim(position, null, "note", "key", "{}", 1));
        }
    }

    private List<Claim> claim(int most) {
        var claims = new ArrayList<Claim>();
        while (claims.size() < most && !waiting.isEmpty()) {
            claims.add(waiting.remove());
        }
        return claims;
    }

    private void finish() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }
}
