package app.visavis.payment;

import app.visavis.shared.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back, as others may know it.
 *
 * @param failure why it could not be given back, in Stripe's word; null unless it failed
 * @param trouble what that means; null unless it failed
 * @param at when it last changed
 */
public record RefundView(
        Money amount,
        RefundState state,
        @Nullable String failure,
        @Nullable RefundTrouble trouble,
        Instant at) {}
