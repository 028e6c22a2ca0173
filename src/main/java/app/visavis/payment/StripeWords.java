package app.visavis.payment;

import app.visavis.payment.Checkout.Standing;
import app.visavis.shared.money.Money;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says in Stripe's words what we want, and in ours what Stripe has said. */
final class StripeWords {
    private static final String PAYMENT = "payment";
    private static final String BOOKING = "booking";

    /** Of an intent: money may still come. Cards get there only by a bank's page left open. */
    private static final Set<String> UNDECIDED = Set.of("processing", "requires_action", "requires_capture");

    /** How the statuses of an inquiry begin, of which each has its like among those of a dispute. */
    private static final String INQUIRY = "warning_";

    private StripeWords() {}

    static SessionCreateParams paramsOf(CheckoutOrder order) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                // Cards, and the wallets that pay by card: other methods may take days, while a time is being kept.
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .addLineItem(lineItemOf(order))
                .setClientReferenceId(order.bookingId().toString())
                .putMetadata(PAYMENT, order.paymentId().toString())
                .putMetadata(BOOKING, order.bookingId().toString())
                // On the intent too, so that a person who looks at a charge or a dispute finds the booking.
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .setDescription(order.title())
                        .putMetadata(PAYMENT, order.paymentId().toString())
                        .putMetadata(BOOKING, order.bookingId().toString())
                        .build())
                .setCustomerEmail(order.email())
                .setLocale(
                        Locale.FRENCH.equals(order.language())
                                ? SessionCreateParams.Locale.FR
                                : SessionCreateParams.Locale.EN)
                .setExpiresAt(order.endsAt().getEpochSecond())
                .setSuccessUrl(order.page() + "?paid={CHECKOUT_SESSION_ID}")
                .setCancelUrl(order.page() + "?paying=abandoned")
                .build();
    }

    static Checkout checkoutOf(Session session) {
        var intent = session.getPaymentIntentObject();
        var standing = standingOf(session, intent);
        var amount =
                standing == Standing.PAID && intent != null ? intent.getAmountReceived() : session.getAmountTotal();
        return new Checkout(
                session.getId(),
                paymentIdOf(session.getMetadata()),
                standing,
                // Another program's session may only save a card.
                amount == null ? null : money(amount, session.getCurrency()),
                session.getPaymentIntent(),
                session.getUrl());
    }

    static StripeRefund refundOf(Refund refund) {
        var state =
                switch (refund.getStatus()) {
                    case "succeeded" -> RefundState.SUCCEEDED;
                    case "failed", "canceled" -> RefundState.FAILED;
                    default -> RefundState.PENDING;
                };
        var failure = state == RefundState.FAILED
                ? Objects.requireNonNullElse(refund.getFailureReason(), refund.getStatus())
                : null;
        return new StripeRefund(refund.getId(), state, failure);
    }

    static ListedRefund listedOf(Refund refund, @Nullable String key) {
        return new ListedRefund(refundOf(refund), money(refund.getAmount(), refund.getCurrency()), key);
    }

    static StripeDispute disputeOf(Dispute dispute) {
        var state =
                switch (dispute.getStatus()) {
                    case "won", "warning_closed", "prevented" -> DisputeState.WON;
                    case "lost" -> DisputeState.LOST;
                    default -> DisputeState.OPEN;
                };
        return new StripeDispute(
                dispute.getId(),
                dispute.getPaymentIntent(),
                dispute.getPaymentIntentObject() == null
                        ? null
                        : paymentIdOf(dispute.getPaymentIntentObject().getMetadata()),
                money(dispute.getAmount(), dispute.getCurrency()),
                state,
                dispute.getStatus().startsWith(INQUIRY),
                dispute.getReason(),
                Instant.ofEpochSecond(dispute.getCreated()),
                answerByOf(dispute));
    }

    /** Stripe keeps the day when evidence is in; and 0 is the day of what cannot be answered. */
    private static @Nullable Instant answerByOf(Dispute dispute) {
        var evidence = dispute.getEvidenceDetails();
        var isAwaited = dispute.getStatus().endsWith("needs_response");
        var due = isAwaited && evidence != null ? evidence.getDueBy() : null;
        return due == null || due == 0 ? null : Instant.ofEpochSecond(due);
    }

    static boolean isAboutTheAmount(StripeException refused) {
        return "amount_too_small".equals(refused.getCode()) || "amount_too_large".equals(refused.getCode());
    }

    private static SessionCreateParams.LineItem lineItemOf(CheckoutOrder order) {
        return SessionCreateParams.LineItem.builder()
                .setQuantity(1L)
                .setPriceData(PriceData.builder()
                        .setCurrency(order.price().currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                        .setUnitAmount(order.price().minor())
                        .setProductData(PriceData.ProductData.builder()
                                .setName(order.title())
                                .build())
                        .build())
                .build();
    }

    private static Standing standingOf(Session session, @Nullable PaymentIntent intent) {
        return switch (session.getStatus()) {
            case "open" -> Standing.OPEN;
            case "expired" -> Standing.EXPIRED;
            default -> {
                if ("paid".equals(session.getPaymentStatus())) {
                    yield Standing.PAID;
                }
                yield intent == null || UNDECIDED.contains(intent.getStatus()) ? Standing.PROCESSING : Standing.FAILED;
            }
        };
    }

    static @Nullable UUID paymentIdOf(@Nullable Map<String, String> metadata) {
        var named = metadata == null ? null : metadata.get(PAYMENT);
        try {
            return named == null ? null : UUID.fromString(named);
        } catch (IllegalArgumentException foreign) {
            return null;
        }
    }

    private static Money money(long minor, String currency) {
        return Money.of(minor, currency.toUpperCase(Locale.ROOT));
    }
}
