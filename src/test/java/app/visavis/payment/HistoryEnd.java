package app.visavis.payment;

import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;

/**
 * How a booking and its money ended, as its person reads it, in cents.
 *
 * @param money the payment's state; null when nobody has begun to pay
 * @param kept what is not given back and will not be
 */
record HistoryEnd(String booking, @Nullable String money, long paid, long refunded, long settled, long kept) {
    static HistoryEnd of(JsonPath seen) {
        var money = seen.getString("payment.state");
        return new HistoryEnd(
                seen.getString("state"),
                money,
                minor(seen, "paid"),
                minor(seen, "refunded"),
                minor(seen, "settled"),
                minor(seen, "kept"));
    }

    private static long minor(JsonPath seen, String part) {
        return seen.get("payment") == null ? 0 : seen.getLong("payment." + part + ".minor");
    }

    boolean takesTime() {
        return booking.equals("CONFIRMED") || booking.equals("HELD");
    }

    long owed() {
        return paid - kept - refunded - settled;
    }

    /** @param backWhenCancelled what the practice's policy gives back */
    boolean isSound(Truth truth, int backWhenCancelled) {
        if (!truth.isPaid()) {
            return paid == 0 && !booking.equals("CONFIRMED") && (money == null || money.equals("EXPIRED"));
        }
        return paid == PaymentHistory.PRICE
                && refunded == truth.byHand() + truth.byUs()
                && expectedMoney().equals(money)
                && (owed() == 0 || truth.cannotBeGivenBack())
                && isFair(truth, backWhenCancelled);
    }

    private String expectedMoney() {
        if (owed() > 0) {
            return "REFUND_FAILED";
        }
        return refunded + settled > 0 ? "REFUNDED" : "PAID";
    }

    private boolean isFair(Truth truth, int backWhenCancelled) {
        return switch (booking) {
            case "CONFIRMED" -> truth.byUs() == 0;
            // Money that came too late goes back whole, whatever the policy keeps.
            case "LAPSED" -> clientHas(truth) >= PaymentHistory.PRICE;
            case "CANCELLED" ->
                clientHas(truth) >= backWhenCancelled
                        && (truth.isTouchedByOthers()
                                || clientHas(truth) == backWhenCancelled
                                || clientHas(truth) == PaymentHistory.PRICE);
            default -> false;
        };
    }

    /** Or is owed. What is settled otherwise may be what a bank has taken. */
    private long clientHas(Truth truth) {
        return refunded + Math.max(settled, truth.lost()) + owed();
    }

    @Override
    public String toString() {
        return booking + "/" + money;
    }
}
