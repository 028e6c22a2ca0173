package app.visavis.payment;

import app.visavis.payment.Checkout.Standing;
import app.visavis.payment.PaymentRefused.Reason;
import app.visavis.shared.money.Money;
import app.visavis.shared.outbox.Undeliverable;
import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Speaks to Stripe, and only here; never called while a transaction is open. */
@ApplicationScoped
class StripeGateway {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 20_000;
    private static final int RETRIES = 2;

    private static final String PAYMENT = "payment";
    private static final String BOOKING = "booking";

    /** Of an intent: money may still come. Cards get there only by a bank's page left open. */
    private static final Set<String> UNDECIDED = Set.of("processing", "requires_action", "requires_capture");

    private final StripeClient stripe;

    StripeGateway(PaymentConfig config) {
        this.stripe = StripeClient.builder()
                .setApiKey(config.secretKey())
                .setApiBase(config.apiBase().toString())
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                .setMaxNetworkRetries(RETRIES)
                .build();
    }

    Checkout open(CheckoutOrder order) throws StripeAway {
        try {
            return checkoutOf(stripe.v1().checkout().sessions().create(paramsOf(order), keyed(order.key())));
        } catch (InvalidRequestException refused) {
            if ("amount_too_small".equals(refused.getCode()) || "amount_too_large".equals(refused.getCode())) {
                throw new PaymentRefused(Reason.PRICE_NOT_PAYABLE);
            }
            throw new StripeAway(refused);
        } catch (StripeException away) {
            throw new StripeAway(away);
        }
    }

    Checkout find(String sessionId) throws StripeAway {
        try {
            return checkoutOf(stripe.v1().checkout().sessions().retrieve(sessionId, withIntent()));
        } catch (StripeException away) {
            throw new StripeAway(away);
        }
    }

    /** Ends the session so that it can never be paid, unless it has been already: what is returned says which. */
    Checkout expire(String sessionId) throws StripeAway {
        try {
            stripe.v1().checkout().sessions().expire(sessionId);
        } catch (InvalidRequestException alreadyOver) {
            // Complete or expired before; the answer below tells.
        } catch (StripeException away) {
            throw new StripeAway(away);
        }
        return find(sessionId);
    }

    /** Repeating it with the same id gives nothing twice. */
    StripeRefund refund(UUID refundId, String intentId, Money amount) throws StripeAway {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(intentId)
                .setAmount(amount.minor())
                .putMetadata("refund", refundId.toString())
                .build();
        try {
            return refundOf(stripe.v1().refunds().create(params, keyed(refundId.toString())));
        } catch (InvalidRequestException refused) {
            // Such as a payment that was given back by hand: asking again would be refused again.
            throw new Undeliverable("Stripe refused the refund: " + refused.getCode());
        } catch (StripeException away) {
            throw new StripeAway(away);
        }
    }

    StripeRefund findRefund(String stripeId) throws StripeAway {
        try {
            return refundOf(stripe.v1().refunds().retrieve(stripeId));
        } catch (StripeException away) {
            throw new StripeAway(away);
        }
    }

    private static SessionCreateParams paramsOf(CheckoutOrder order) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                // Cards alone: other methods may take days, while a time is being kept.
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .addLineItem(lineItemOf(order))
                .setClientReferenceId(order.bookingId().toString())
                .putMetadata(PAYMENT, order.paymentId().toString())
                .putMetadata(BOOKING, order.bookingId().toString())
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

    private static SessionCreateParams.LineItem lineItemOf(CheckoutOrder order) {
        return SessionCreateParams.LineItem.builder()
                .setQuantity(1L)
                .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                        .setCurrency(order.price().currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                        .setUnitAmount(order.price().minor())
                        .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                .setName(order.title())
                                .build())
                        .build())
                .build();
    }

    private static SessionRetrieveParams withIntent() {
        return SessionRetrieveParams.builder().addExpand("payment_intent").build();
    }

    private static RequestOptions keyed(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    private static Checkout checkoutOf(Session session) {
        var intent = session.getPaymentIntentObject();
        var standing = standingOf(session, intent);
        var amount =
                standing == Standing.PAID && intent != null ? intent.getAmountReceived() : session.getAmountTotal();
        return new Checkout(
                session.getId(),
                paymentIdOf(session),
                standing,
                Money.of(amount, session.getCurrency().toUpperCase(Locale.ROOT)),
                session.getPaymentIntent(),
                session.getUrl());
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

    private static @Nullable UUID paymentIdOf(Session session) {
        var named = session.getMetadata() == null ? null : session.getMetadata().get(PAYMENT);
        try {
            return named == null ? null : UUID.fromString(named);
        } catch (IllegalArgumentException foreign) {
            return null;
        }
    }

    private static StripeRefund refundOf(com.stripe.model.Refund refund) {
        var state =
                switch (refund.getStatus()) {
                    case "succeeded" -> RefundState.SUCCEEDED;
                    case "failed", "canceled" -> RefundState.FAILED;
                    default -> RefundState.PENDING;
                };
        return new StripeRefund(refund.getId(), state);
    }
}
