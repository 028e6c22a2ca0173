package app.visavis.payment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What becomes of a booking and its payment, by the state that both are in and by what happens to either. */
final class JointChanges {
    /** On its way back: Stripe, who knows nothing of this money, may have said by now that it is not. */
    static final String BACK = "BACK";

    private static final Map<String, Map<String, String>> CHANGES = Map.ofEntries(
            Map.entry(
                    "HELD+OPEN",
                    Map.of(
                            "paid", "CONFIRMED+PAID",
                            "paid once it has begun", "LAPSED+BACK",
                            "paid too little", "LAPSED+BACK",
                            "failed", "LAPSED+FAILED",
                            "expired", "LAPSED+EXPIRED",
                            "hold ends", "LAPSED+OPEN",
                            "client cancels", "CANCELLED+OPEN",
                            "practitioner cancels", "CANCELLED+OPEN")),
            Map.entry(
                    "LAPSED+OPEN",
                    Map.of(
                            "paid", "CONFIRMED+PAID",
                            "paid once it has begun", "LAPSED+BACK",
                            "paid too little", "LAPSED+BACK",
                            "failed", "LAPSED+FAILED",
                            "expired", "LAPSED+EXPIRED")),
            Map.entry(
                    "LAPSED+EXPIRED",
                    Map.of(
                            "paid", "CONFIRMED+PAID",
                            "paid once it has begun", "LAPSED+BACK",
                            "paid too little", "LAPSED+BACK")),
            Map.entry(
                    "LAPSED+FAILED",
                    Map.of(
                            "paid", "CONFIRMED+PAID",
                            "paid once it has begun", "LAPSED+BACK",
                            "paid too little", "LAPSED+BACK")),
            Map.entry(
                    "LAPSED+EXPIRED, taken by another",
                    Map.of(
                            "paid", "LAPSED+BACK",
                            "paid once it has begun", "LAPSED+BACK",
                            "paid too little", "LAPSED+BACK")),
            Map.entry(
                    "CANCELLED+OPEN",
                    Map.of(
                            "paid", "CANCELLED+BACK",
                            "paid once it has begun", "CANCELLED+BACK",
                            "paid too little", "CANCELLED+BACK",
                            "failed", "CANCELLED+FAILED",
                            "expired", "CANCELLED+EXPIRED")),
            Map.entry(
                    "CONFIRMED+PAID",
                    Map.of(
                            "client cancels", "CANCELLED+BACK",
                            "practitioner cancels", "CANCELLED+BACK",
                            "took place", "COMPLETED+PAID",
                            "client misses", "NO_SHOW+PAID",
                            "practitioner misses", "NO_SHOW+BACK")),
            Map.entry("COMPLETED+PAID", Map.of("client misses", "NO_SHOW+PAID", "practitioner misses", "NO_SHOW+BACK")),
            Map.entry("NO_SHOW+PAID", Map.of("took place", "COMPLETED+PAID", "practitioner misses", "NO_SHOW+BACK")),
            Map.entry("LAPSED+BACK", Map.of()),
            Map.entry("NO_SHOW+BACK", Map.of()),
            Map.entry("CANCELLED+BACK", Map.of()));

    static final Set<String> STATES = CHANGES.keySet();

    private JointChanges() {}

    /** Nothing where it changes neither. */
    static Optional<String> of(String state, String event) {
        return Optional.ofNullable(CHANGES.get(state).get(event));
    }
}
