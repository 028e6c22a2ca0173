package app.visavis.local.stripe;

import java.util.Map;
import java.util.Optional;

/** A card as typed on the payment page, and what Stripe's test cards do. */
record Card(String number) {
    /** Why a card is refused: Stripe's error code, the bank's reason, and the sentence for the person. */
    record Decline(String code, String reason, String message) {}

    private static final Map<String, Decline> DECLINES = Map.of(
            "4000000000000002",
            new Decline("card_declined", "generic_decline", "Your card was declined."),
            "4000000000009995",
            new Decline("card_declined", "insufficient_funds", "Your card has insufficient funds."),
            "4000000000009987",
            new Decline("card_declined", "lost_card", "Your card was declined."),
            "4000000000009979",
            new Decline("card_declined", "stolen_card", "Your card was declined."),
            "4000000000000069",
            new Decline("expired_card", "expired_card", "Your card has expired."),
            "4000000000000127",
            new Decline("incorrect_cvc", "incorrect_cvc", "Your card's security code is incorrect."),
            "4000000000000119",
            new Decline(
                    "processing_error",
                    "processing_error",
                    "An error occurred while processing your card. Try again in a little bit."));

    private static final Map<String, String> ACCEPTED = Map.of(
            "4242424242424242",
            "visa",
            "4000056655665556",
            "visa",
            "5555555555554444",
            "mastercard",
            "378282246310005",
            "amex",
            "4000002500000003",
            "visa",
            "4000000000005126",
            "visa",
            "4000000000007726",
            "visa",
            "4000000000000259",
            "visa");

    /** Its refunds are taken, then fail at the bank. */
    private static final String REFUND_FAILS = "4000000000005126";

    /** Its refunds wait before they succeed. */
    private static final String REFUND_WAITS = "4000000000007726";

    /** Its owner complains at the bank once it has paid. */
    private static final String IS_DISPUTED = "4000000000000259";

    static Card typed(String text) {
        return new Card(text.replaceAll("[\\s-]", ""));
    }

    /** Whether it can be a card's number at all; a page asks before anything is charged. */
    boolean isPlausible() {
        return number.matches("\\d{13,19}") && luhnSum() % 10 == 0;
    }

    Optional<Decline> decline() {
        if (ACCEPTED.containsKey(number)) {
            return Optional.empty();
        }
        return Optional.of(DECLINES.getOrDefault(
                number,
                new Decline(
                        "card_declined",
                        "live_mode_card",
                        "Your card was declined. Your request was in test mode, but used a non test card.")));
    }

    String brand() {
        return ACCEPTED.getOrDefault(number, "visa");
    }

    String last4() {
        return number.substring(number.length() - 4);
    }

    /** How a refund to a card begins and ends: {@code succeeded} at once, or {@code pending} first. */
    static String refundStatus(String last4) {
        return REFUND_WAITS.endsWith(last4) ? "pending" : "succeeded";
    }

    static boolean failsRefunds(String last4) {
        return REFUND_FAILS.endsWith(last4);
    }

    static boolean isDisputed(String last4) {
        return IS_DISPUTED.endsWith(last4);
    }

    private int luhnSum() {
        var sum = 0;
        for (var place = 0; place < number.length(); place++) {
            var digit = number.charAt(number.length() - 1 - place) - '0';
            var weighed = place % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }
}
