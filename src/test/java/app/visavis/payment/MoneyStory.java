package app.visavis.payment;

import app.visavis.payment.Checkout.Standing;
import app.visavis.shared.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One booking with its money, played in memory with the real payment and refund: Stripe has the truth, and what is heard
 * of it comes late, twice, in any order or not at all. Each method is one transaction; a kill before its commit undoes
 * all of it, which is the same as not having come to it.
 */
final class MoneyStory {
    static final Money PRICE = Money.of(4500, "EUR");
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    /** What becomes of the time. */
    enum Booking {
        HELD,
        CONFIRMED,
        CANCELLED,
        LAPSED
    }

    private final Random random;
    private double trouble;
    private final Payment payment = new Payment(
            new Sale(UUID.randomUUID(), UUID.randomUUID(), "Talk"),
            UUID.randomUUID(),
            PRICE,
            NOW.plus(Duration.ofMinutes(15)),
            NOW);
    private final List<Standing> said = new ArrayList<>(List.of(Standing.OPEN));
    private final List<Runnable> errands = new ArrayList<>();
    private Booking booking = Booking.HELD;
    private Standing atStripe = Standing.OPEN;
    private boolean isTimeGone;
    private boolean isCancelled;
    private @Nullable Refund refund;
    private long givenAtStripe;
    private int refundsAtStripe;
    private boolean killed;

    /** @param trouble how likely each transaction is killed, and each word of Stripe repeated or lost */
    MoneyStory(Random random, double trouble) {
        this.random = random;
        this.trouble = trouble;
        payment.keep(checkout(Standing.OPEN), NOW);
    }

    void clientPays() {
        if (atStripe == Standing.OPEN) {
            say(Standing.PAID);
        }
    }

    void clientCancels() {
        if (booking == Booking.HELD || booking == Booking.CONFIRMED) {
            transaction(() -> {
                isCancelled = true;
                booking = Booking.CANCELLED;
                if (payment.awaitsMoney()) {
                    errands.add(this::endCheckout);
                } else {
                    giveBack();
                }
            });
        }
    }

    /** The time is over or the client gives up: Stripe is asked to close the checkout, and says how it stands. */
    void endCheckout() {
        if (atStripe == Standing.OPEN) {
            say(Standing.EXPIRED);
        }
        hear(atStripe);
    }

    void anotherTakesTheTime() {
        isTimeGone = booking == Booking.LAPSED || booking == Booking.CANCELLED;
    }

    /** A word of Stripe arrives: any that was ever said, not only the latest. Fetching turns it into the truth. */
    void aWordArrives() {
        var old = said.get(random.nextInt(said.size()));
        hear(random.nextBoolean() ? old : atStripe);
    }

    void relayWorks() {
        if (!errands.isEmpty()) {
            deliver(errands.get(random.nextInt(errands.size())));
        }
    }

    /** Everything that waits is done, nothing is killed any more. */
    void heal() {
        trouble = 0;
        endCheckout();
        while (!errands.isEmpty()) {
            deliver(errands.getFirst());
        }
        hear(atStripe);
        while (!errands.isEmpty()) {
            deliver(errands.getFirst());
        }
    }

    /** How it ended, and whether that is sound; the same text means the same end. */
    String end() {
        return "%s paid=%s state=%s captured=%d given=%d by %d refunds"
                .formatted(
                        booking,
                        atStripe == Standing.PAID,
                        payment.state(),
                        payment.money(Balance::captured).minor(),
                        givenAtStripe,
                        refundsAtStripe);
    }

    boolean isSound() {
        if (atStripe != Standing.PAID) {
            return booking != Booking.CONFIRMED && payment.awaitsMoney() && givenAtStripe == 0;
        }
        return booking == Booking.CONFIRMED
                ? payment.state() == PaymentState.PAID && givenAtStripe == 0
                : payment.state() == PaymentState.REFUNDED
                        && givenAtStripe == PRICE.minor()
                        && refundsAtStripe == 1
                        && payment.money(Balance::refunded).equals(PRICE);
    }

    boolean isCancelled() {
        return isCancelled;
    }

    boolean isPaid() {
        return atStripe == Standing.PAID;
    }

    private void hear(Standing standing) {
        transaction(() -> {
            switch (CheckoutNews.of(checkout(standing), payment, NOW)) {
                case MONEY -> {
                    payment.settle(checkout(standing), NOW);
                    if (!confirm()) {
                        giveBack();
                    }
                }
                case TRY_AGAIN -> payment.tryAgain(NOW);
                case END -> {
                    payment.end(checkout(standing), NOW);
                    lapse();
                }
                case NONE -> {}
            }
        });
    }

    private boolean confirm() {
        var stands =
                booking == Booking.HELD || booking == Booking.CONFIRMED || booking == Booking.LAPSED && !isTimeGone;
        booking = stands ? Booking.CONFIRMED : booking;
        return stands;
    }

    private void lapse() {
        if (booking == Booking.HELD) {
            booking = Booking.LAPSED;
        }
    }

    private void giveBack() {
        var given = payment.refund(PRICE, NOW);
        if (!given.isZero()) {
            refund = new Refund(payment.id(), given, NOW);
            errands.add(this::carryOut);
        }
    }

    /** Stripe gives back once for a key, however often it is asked; its answer may be lost. */
    private void carryOut() {
        if (givenAtStripe == 0) {
            givenAtStripe = PRICE.minor();
            refundsAtStripe++;
        }
        transaction(() -> {
            if (refund != null
                    && refund.learn(new StripeRefund("re_1", RefundState.SUCCEEDED, null), NOW) == Refund.News.LEFT) {
                payment.refunded(PRICE, NOW);
            }
        });
    }

    /** The row is gone only after its delivery came to its end; until then it is delivered again. */
    private void deliver(Runnable errand) {
        var wasKilled = killed;
        killed = false;
        errand.run();
        if (!killed && !isTroubled()) {
            errands.remove(errand);
        }
        killed = wasKilled;
    }

    private void transaction(Runnable work) {
        if (isTroubled()) {
            killed = true;
            return;
        }
        work.run();
    }

    private boolean isTroubled() {
        return random.nextDouble() < trouble;
    }

    private void say(Standing standing) {
        atStripe = standing;
        said.add(standing);
    }

    private static Checkout checkout(Standing standing) {
        return new Checkout("cs_1", null, standing, PRICE, "pi_1", "https://pay");
    }
}
