package app.visavis.payment;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.Crashes;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Histories on the real database and the real service: webhooks lost, late, repeated and in any order, people changing
 * their minds, and the process killed between any two statements. {@code -Dvisavis.histories=5000} plays more of them.
 */
@VisavisTest
class PaymentChaosTest {
    private static final int HISTORIES = Integer.getInteger("visavis.histories", 200);
    private static final int AT_ONCE = 4;
    private static final int PRACTICES = 8;
    private static final double CHANCE_OF_A_KILL = 0.02;

    @Inject
    SandboxHands hands;

    @Inject
    Cashier cashier;

    @Inject
    PaymentSweep sweep;

    @Inject
    HistoryDesk desk;

    @Inject
    StripeBooks books;

    @Inject
    MovableClock clock;

    private final Random random = new Random(20261122);
    private java.util.logging.Level loud;

    @BeforeEach
    void silenceTheLogOfTheKilledAndBegin() {
        var log = LogContext.getLogContext().getLogger("app.visavis");
        loud = log.getLevel();
        log.setLevel(Level.OFF);
        desk.begin();
    }

    @AfterEach
    void speakAgain() {
        LogContext.getLogContext().getLogger("app.visavis").setLevel(loud);
    }

    @Test
    void whateverHappensInWhateverOrderItEndsAsTheQuietHistoryDoes() throws Exception {
        var histories = prepare(HISTORIES);
        try (var lost = hands.webhooks("lose");
                var people = Executors.newFixedThreadPool(AT_ONCE)) {
            try (var killing = Crashes.atRandom(CHANCE_OF_A_KILL)) {
                for (var played : people.invokeAll(histories)) {
                    played.get();
                }
            }
            heal(histories);
            histories.forEach(PaymentHistory::ghostPays);
            heal(histories);
            try (var hoursLater = clock.forward(Duration.ofHours(5))) {
                desk.repeatAllWords(random);
                heal(histories);
            }
        }
        var ends = new TreeMap<String, Integer>();
        histories.forEach(history -> ends.merge(history.end().toString(), 1, Integer::sum));
        System.out.printf("%d histories ended as %s%n", HISTORIES, ends);
        assertEquals(
                List.of(),
                histories.stream()
                        .map(PaymentHistory::fault)
                        .filter(fault -> !fault.isEmpty())
                        .toList());
        assertTrue(ends.size() >= 6, () -> "the histories should have different ends: " + ends);
    }

    /** Each verb, killed before its first statement, its second, and so on until it is through. */
    @Test
    void aKillBeforeAnyStatementOfAnyVerbHeals() throws Exception {
        var histories = new ArrayList<PaymentHistory>();
        try (var lost = hands.webhooks("lose")) {
            for (var verb : List.<Verb>of(
                    (history, n) -> Crashes.before(n, () -> cashier.pay(history.booking(), history.client())),
                    (history, n) -> paid(history)
                            && Crashes.before(n, () -> cashier.comeBack(history.booking(), history.client())),
                    (history, n) -> cancelled(history) && Crashes.before(n, () -> desk.relay(history)),
                    (history, n) -> {
                        history.openCheckout();
                        return Crashes.before(n, () -> cashier.giveUp(history.booking(), history.client()));
                    })) {
                var killed = true;
                for (int n = 1; killed; n++) {
                    var history = prepare(1).getFirst();
                    killed = verb.killed(history, n);
                    histories.add(history);
                    assertTrue(n < 200, "a verb of so many statements");
                }
            }
            heal(histories);
            histories.forEach(PaymentHistory::ghostPays);
            heal(histories);
        }
        System.out.printf("%d kills, each before another statement%n", histories.size());
        assertEquals(
                List.of(),
                histories.stream()
                        .map(PaymentHistory::fault)
                        .filter(fault -> !fault.isEmpty())
                        .toList());
    }

    private boolean paid(PaymentHistory history) {
        history.openCheckout();
        history.pay();
        return true;
    }

    private boolean cancelled(PaymentHistory history) {
        history.openCheckout();
        history.pay();
        history.settle();
        history.cancel();
        return true;
    }

    private List<PaymentHistory> prepare(int count) {
        var practices = IntStream.range(0, Math.min(count, PRACTICES))
                .mapToObj(PaymentChaosTest::practice)
                .toList();
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    var practice = practices.get(n % practices.size());
                    var startsAt = OpenPractice.inMinutes(24 * 60 + n / practices.size() * 30);
                    return new PaymentHistory(
                            practice,
                            backWhenCancelled(practices.indexOf(practice)),
                            People.client(),
                            startsAt,
                            hands,
                            desk,
                            books,
                            new Random(random.nextLong()));
                })
                .toList();
    }

    /** Every other practice keeps a half of what is called off less than some days before. */
    private static OpenPractice practice(int n) {
        var practice = OpenPractice.always();
        if (n % 2 == 1) {
            practice.givingBack(72, 50);
        }
        return practice;
    }

    private static int backWhenCancelled(int n) {
        return n % 2 == 1 ? PaymentHistory.PRICE / 2 : PaymentHistory.PRICE;
    }

    /** What a living service does by itself, only sooner: leases end, the sweep asks Stripe, deadlines pass. */
    private void heal(List<PaymentHistory> histories) throws Exception {
        var bookings = histories.stream().map(PaymentHistory::booking).toList();
        try (var later = clock.forward(Duration.ofMinutes(17))) {
            await().atMost(Duration.ofSeconds(60 + histories.size() / 5))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(500))
                    .until(
                            () -> {
                                desk.endLeases();
                                sweep.endOverdue();
                                sweep.askAboutTheQuiet();
                                return desk.unrest(bookings);
                            },
                            lines -> lines.isEmpty() && !books.isABankAtWork());
        }
        books.close();
    }

    /** Does something with the history and is killed before the {@code n}th statement; false when it came through. */
    private interface Verb {
        boolean killed(PaymentHistory history, int n) throws Exception;
    }
}
