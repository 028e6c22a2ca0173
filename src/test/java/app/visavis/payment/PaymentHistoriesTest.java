package app.visavis.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.payment.Checkout.Standing;
import app.visavis.shared.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is heard of a checkout, however often and in whatever order, ends the same way. */
class PaymentHistoriesTest {
    private static final int HISTORIES = 20_000;
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Sale SALE = new Sale(UUID.randomUUID(), UUID.randomUUID(), "Talk");
    private static final Money PRICE = Money.of(4500, "EUR");

    private final Random random = new Random(20261122);

    /** What Stripe can have said of one session over its life, as events carry it: old news comes late. */
    private static final List<List<Standing>> LIVES = List.of(
            List.of(Standing.OPEN, Standing.EXPIRED),
            List.of(Standing.OPEN, Standing.PAID),
            List.of(Standing.OPEN, Standing.PROCESSING, Standing.PAID),
            List.of(Standing.OPEN, Standing.PROCESSING, Standing.FAILED));

    @Test
    void everyHistoryOfALifeEndsAlike() {
        for (int i = 0; i < HISTORIES; i++) {
            var life = LIVES.get(random.nextInt(LIVES.size()));
            var payment = new Payment(SALE, UUID.randomUUID(), PRICE, NOW.plus(Duration.ofHours(1)), NOW);
            payment.keep(checkout(Standing.OPEN), NOW);
            history(life).forEach(standing -> hear(payment, checkout(standing)));
            assertEquals(endOf(life), payment.state(), () -> "after " + life);
        }
    }

    @Test
    void moneyThatCameIsEitherKeptOrOnItsWayBackAndNeverBoth() {
        for (int i = 0; i < HISTORIES; i++) {
            var payment = new Payment(SALE, UUID.randomUUID(), PRICE, NOW.plus(Duration.ofHours(1)), NOW);
            payment.keep(checkout(Standing.OPEN), NOW);
            // What happens here may cross what Stripe says: the hold is given up, the booking is cancelled twice.
            var givenUp = random.nextBoolean();
            if (givenUp) {
                hear(payment, checkout(Standing.EXPIRED));
            }
            hear(payment, checkout(Standing.PAID));
            var back = IntStream.range(0, random.nextInt(4))
                    .mapToLong(n -> payment.refund(Money.of(random.nextInt(6000), "EUR"), NOW)
                            .minor())
                    .sum();
            assertTrue(back <= PRICE.minor(), "gave back " + back);
            assertEquals(back == 0 ? PaymentState.PAID : PaymentState.REFUNDING, payment.state());
        }
    }

    /**
     * Whatever people do and in whatever order, and whatever is killed, repeated, late or lost: it ends as it would have
     * ended had all of it come in its order and only once.
     */
    @Test
    void aTroubledStoryEndsAsTheQuietOneDoes() {
        var ends = new TreeSet<String>();
        for (int i = 0; i < HISTORIES; i++) {
            var seed = random.nextLong();
            var troubled = play(seed, 0.4);
            assertTrue(troubled.isSound(), () -> troubled.end() + " after seed " + seed);
            assertEquals(quiet(troubled), troubled.end(), "after seed " + seed);
            ends.add(troubled.end());
        }
        assertTrue(ends.size() >= 4, () -> "the stories should have different ends: " + ends);
    }

    private static MoneyStory play(long seed, double trouble) {
        var random = new Random(seed);
        var story = new MoneyStory(random, trouble);
        var steps = List.<Consumer<MoneyStory>>of(
                MoneyStory::clientPays,
                MoneyStory::clientCancels,
                MoneyStory::endCheckout,
                MoneyStory::anotherTakesTheTime,
                MoneyStory::aWordArrives,
                MoneyStory::aWordArrives,
                MoneyStory::relayWorks);
        IntStream.range(0, 3 + random.nextInt(15))
                .forEach(n -> steps.get(random.nextInt(steps.size())).accept(story));
        story.heal();
        return story;
    }

    /** The same facts, in their order and without any trouble. */
    private static String quiet(MoneyStory troubled) {
        var story = new MoneyStory(new Random(1), 0);
        if (troubled.isPaid()) {
            story.clientPays();
        }
        if (troubled.isCancelled()) {
            story.clientCancels();
        }
        story.heal();
        return story.end();
    }

    /** All that was said, each at least once, in any order. */
    private List<Standing> history(List<Standing> life) {
        var heard = new ArrayList<>(life);
        IntStream.range(0, random.nextInt(6)).forEach(n -> heard.add(life.get(random.nextInt(life.size()))));
        Collections.shuffle(heard, random);
        return heard;
    }

    private static void hear(Payment payment, Checkout checkout) {
        switch (CheckoutNews.of(checkout, payment, NOW)) {
            case MONEY -> payment.settle(checkout, NOW);
            case TRY_AGAIN -> payment.tryAgain(NOW);
            case END -> payment.end(checkout, NOW);
            case NONE -> {}
        }
    }

    private static PaymentState endOf(List<Standing> life) {
        Set<Standing> said = new LinkedHashSet<>(life);
        return said.contains(Standing.PAID)
                ? PaymentState.PAID
                : said.contains(Standing.FAILED) ? PaymentState.FAILED : PaymentState.EXPIRED;
    }

    private static Checkout checkout(Standing standing) {
        return new Checkout("cs_1", null, standing, PRICE, "pi_1", null);
    }
}
