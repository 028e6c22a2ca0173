package app.visavis.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.visavis.practice.RefundPolicy;
import app.visavis.shared.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What calling off gives back, at each boundary of the policy and in each kind of currency. */
class CancellationTest {
    private static final Instant STARTS = Instant.parse("2026-12-05T09:00:00Z");
    private static final Instant ENDS = STARTS.plus(Duration.ofMinutes(50));
    private static final Instant PLACED = STARTS.minus(Duration.ofDays(40));
    private static final Duration TICK = Duration.ofNanos(1_000);
    private static final UUID CLIENT = new UUID(0, 1);
    private static final UUID PRACTITIONER = new UUID(0, 2);
    private static final Money PRICE = Money.of(4_501, "EUR");

    /** One moment: what comes back of 45.01 euros then, and until when. */
    record Moment(int freeHours, int latePercent, Instant now, long refund, Instant until) {}

    static Stream<Moment> moments() {
        return Stream.of(new int[][] {{0, 0}, {0, 50}, {1, 0}, {24, 0}, {24, 33}, {24, 99}, {24, 100}, {720, 50}})
                .flatMap(policy -> moments(policy[0], policy[1]));
    }

    private static Stream<Moment> moments(int hours, int percent) {
        var late = (PRICE.minor() * percent + 50) / 100;
        var freeUntil = percent == 100 ? STARTS : STARTS.minus(Duration.ofHours(hours));
        var common = Stream.of(
                new Moment(hours, percent, PLACED, PRICE.minor(), freeUntil),
                new Moment(hours, percent, freeUntil.minus(TICK), PRICE.minor(), freeUntil),
                new Moment(hours, percent, freeUntil, PRICE.minor(), freeUntil),
                new Moment(hours, percent, STARTS.plus(TICK), 0, ENDS),
                new Moment(hours, percent, ENDS.minus(TICK), 0, ENDS));
        if (freeUntil.equals(STARTS)) {
            return common;
        }
        return Stream.concat(
                common,
                Stream.of(
                        new Moment(hours, percent, freeUntil.plus(TICK), late, STARTS),
                        new Moment(hours, percent, STARTS.minus(TICK), late, STARTS),
                        new Moment(hours, percent, STARTS, late, STARTS)));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void theClientGetsBackWhatThePolicySaysAtThatMoment(Moment moment) {
        var booking = confirmed(PRICE, new RefundPolicy(moment.freeHours(), moment.latePercent()));
        var cancellation = booking.cancellation(CLIENT, moment.now());
        assertEquals(Money.of(moment.refund(), "EUR"), cancellation.refund());
        assertEquals(Money.of(PRICE.minor() - moment.refund(), "EUR"), cancellation.fee());
        assertEquals(moment.until(), cancellation.until());
    }

    @ParameterizedTest
    @MethodSource("moments")
    void whoIsLetDownByThePractitionerGetsAllBack(Moment moment) {
        var booking = confirmed(PRICE, new RefundPolicy(moment.freeHours(), moment.latePercent()));
        assertEquals(
                new Cancellation(PRICE, PRICE.zero(), PRICE.zero(), ENDS),
                booking.cancellation(PRACTITIONER, moment.now()));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void whatIsForeseenHoldsUntilItsLastMomentAndNoLonger(Moment moment) {
        var booking = confirmed(PRICE, new RefundPolicy(moment.freeHours(), moment.latePercent()));
        var foreseen = booking.cancellation(CLIENT, moment.now());
        assertEquals(foreseen, booking.cancellation(CLIENT, foreseen.until()));
        if (foreseen.until().isBefore(ENDS) && moment.latePercent() > 0) {
            var after = booking.cancellation(CLIENT, foreseen.until().plus(TICK));
            assertEquals(
                    -1, Long.compare(after.refund().minor(), foreseen.refund().minor()));
        }
    }

    /** Halves go to the client; amounts of three decimals end in 0, because Stripe moves no others. */
    @ParameterizedTest
    @CsvSource({
        "JPY, 5000, 0, 0",
        "JPY, 5000, 33, 1650",
        "JPY, 5001, 33, 1650",
        "JPY, 5005, 50, 2503",
        "JPY, 50, 1, 1",
        "JPY, 5001, 100, 5001",
        "EUR, 4501, 0, 0",
        "EUR, 4501, 33, 1485",
        "EUR, 4550, 33, 1502",
        "EUR, 99, 50, 50",
        "EUR, 51, 1, 1",
        "EUR, 50, 1, 1",
        "EUR, 49, 1, 0",
        "EUR, 4501, 100, 4501",
        "EUR, 4501, 99, 4456",
        "KWD, 13370, 0, 0",
        "KWD, 13370, 33, 4410",
        "KWD, 13370, 50, 6690",
        "KWD, 13370, 100, 13370",
        "KWD, 10, 50, 10",
        "KWD, 10, 49, 0",
        "TND, 45050, 50, 22530",
        "EUR, 999999999999, 33, 330000000000"
    })
    void aPartIsRoundedToWhatStripeCanMove(String currency, long price, int percent, long refund) {
        var booking = confirmed(Money.of(price, currency), new RefundPolicy(48, percent));
        var cancellation = booking.cancellation(CLIENT, STARTS.minus(Duration.ofHours(1)));
        assertEquals(Money.of(refund, currency), cancellation.refund());
        assertEquals(Money.of(price, currency), cancellation.refund().plus(cancellation.fee()));
    }

    @Test
    void aHoldCostsNothingAndGivesNothingBack() {
        var booking = held(PRICE, new RefundPolicy(24, 50));
        assertEquals(
                new Cancellation(PRICE.zero(), PRICE.zero(), PRICE.zero(), PLACED.plusSeconds(900)),
                booking.cancellation(CLIENT, PLACED));
    }

    /** The three parts are always the price; what has gone is neither given back again nor kept. */
    @ParameterizedTest
    @CsvSource({
        "100, 4501, 4501, 0, 0",
        "100, 2501, 2501, 0, 2000",
        "100, 0, 0, 0, 4501",
        "33, 4501, 1485, 3016, 0",
        "33, 2501, 1485, 1016, 2000",
        "33, 1000, 1000, 0, 3501",
        "33, 0, 0, 0, 4501",
        "0, 2501, 0, 2501, 2000"
    })
    void whatHasGoneBackIsNotPromisedAgain(int percent, long left, long refund, long fee, long before) {
        var cancellation =
                confirmed(PRICE, new RefundPolicy(48, percent)).cancellation(CLIENT, STARTS.minus(Duration.ofHours(1)));
        var bounded = cancellation.within(Money.of(left, "EUR"));
        assertEquals(
                new Cancellation(
                        Money.of(refund, "EUR"), Money.of(fee, "EUR"), Money.of(before, "EUR"), cancellation.until()),
                bounded);
    }

    private static Booking confirmed(Money price, RefundPolicy policy) {
        var booking = held(price, policy);
        booking.confirm(PLACED);
        return booking;
    }

    private static Booking held(Money price, RefundPolicy policy) {
        var slot = new Slot(new UUID(0, 3), new UUID(0, 4), "Talk", price, policy, STARTS, ENDS, STARTS, ENDS);
        return new Booking(slot, Holder.account(CLIENT), PLACED.plusSeconds(900), PLACED);
    }
}
