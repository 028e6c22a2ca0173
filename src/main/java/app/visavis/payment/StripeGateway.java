package app.visavis.payment;

import app.visavis.payment.PaymentRefused.Reason;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.RequestOptions;
import com.stripe.param.DisputeRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Speaks to Stripe, and only here; never called while a transaction is open. */
@ApplicationScoped
class StripeGateway {
    /**
     * The version of Stripe's API in which we speak and are answered. The library fixes it by its own version, so a new
     * library is a new API: a test holds the two together.
     */
    static final String API_VERSION = "2026-07-29.dahlia";

    private static final int CONNECT_MILLIS = 3_000;

    /** With the time-outs: somebody who wants to pay has an answer within half a minute, whatever happens. */
    private static final int RETRIES = 1;

    private static final String REFUND = "refund";
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 20;

    private final StripeClient stripe;
    private final ObjectMapper json = new ObjectMapper();

    @Inject
    StripeGateway(PaymentConfig config) {
        this(config.secretKey(), config.apiBase(), config.answerWithin());
    }

    StripeGateway(String secretKey, URI apiBase, Duration answerWithin) {
        this.stripe = StripeClient.builder()
                .setApiKey(secretKey)
                .setApiBase(apiBase.toString())
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(Math.toIntExact(answerWithin.toMillis()))
                .setMaxNetworkRetries(RETRIES)
                .build();
    }

    Checkout open(CheckoutOrder order) throws StripeAway {
        try {
            return StripeWords.checkoutOf(
                    stripe.v1().checkout().sessions().create(StripeWords.paramsOf(order), keyed(order.key())));
        } catch (StripeException away) {
            if (StripeWords.isAboutTheAmount(away)) {
                throw new PaymentRefused(Reason.PRICE_NOT_PAYABLE);
            }
            throw away(away);
        }
    }

    Checkout find(String sessionId) throws StripeAway {
        return StripeWords.checkoutOf(ask(() -> stripe.v1()
                .checkout()
                .sessions()
                .retrieve(
                        sessionId,
                        SessionRetrieveParams.builder()
                                .addExpand("payment_intent")
                                .build())));
    }

    /** Ends the session so that it can never be paid, unless it has been already: what is returned says which. */
    Checkout expire(String sessionId) throws StripeAway {
        try {
            stripe.v1().checkout().sessions().expire(sessionId);
        } catch (StripeException away) {
            if (!isAboutThis(away)) {
                throw away(away);
            }
            // Complete or expired before; the answer below tells.
        }
        return find(sessionId);
    }

    /** Repeating it with the same key gives nothing twice. */
    StripeRefund refund(RefundTask task) throws StripeAway {
        var made = task.isOld() ? findMade(task) : Optional.<StripeRefund>empty();
        return made.isPresent() ? made.get() : make(task);
    }

    private StripeRefund make(RefundTask task) throws StripeAway {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(task.intentId())
                .setAmount(task.amount().minor())
                .putMetadata(REFUND, task.key())
                .build();
        try {
            var made = stripe.v1().refunds().create(params, keyed(task.key()));
            // What it was when it was made: it may have failed since.
            return isRepeated(made) ? findRefund(made.getId()) : StripeWords.refundOf(made);
        } catch (StripeException away) {
            if (isAboutThis(away)) {
                // Such as a payment that is disputed: the same question has the same answer.
                return StripeRefund.refused(Objects.requireNonNullElse(away.getCode(), "refused"));
            }
            throw away(away);
        }
    }

    /** Stripe forgets keys after a day, but not what it has made; a lost answer must not become a second refund. */
    private Optional<StripeRefund> findMade(RefundTask task) throws StripeAway {
        return refundsOf(task.intentId()).stream()
                .filter(refund -> task.key().equals(refund.key()))
                .findFirst()
                .map(ListedRefund::said);
    }

    /** All that was given back of a payment, by us or by hand. */
    List<ListedRefund> refundsOf(String intentId) throws StripeAway {
        var params = RefundListParams.builder()
                .setPaymentIntent(intentId)
                .setLimit((long) PAGE)
                .build();
        return ask(() -> stripe.v1().refunds().list(params)).getData().stream()
                .map(refund -> StripeWords.listedOf(refund, refund.getMetadata().get(REFUND)))
                .toList();
    }

    /** The payment that an intent was made for; empty when another program made it. */
    Optional<UUID> paymentOf(String intentId) throws StripeAway {
        return Optional.ofNullable(StripeWords.paymentIdOf(
                ask(() -> stripe.v1().paymentIntents().retrieve(intentId)).getMetadata()));
    }

    private static boolean isRepeated(Refund made) {
        return made.getLastResponse() != null
                && made.getLastResponse()
                        .headers()
                        .firstValue("Idempotent-Replayed")
                        .isPresent();
    }

    StripeRefund findRefund(String stripeId) throws StripeAway {
        return StripeWords.refundOf(ask(() -> stripe.v1().refunds().retrieve(stripeId)));
    }

    StripeDispute findDispute(String stripeId) throws StripeAway {
        var withIntent =
                DisputeRetrieveParams.builder().addExpand("payment_intent").build();
        return StripeWords.disputeOf(ask(() -> stripe.v1().disputes().retrieve(stripeId, withIntent)));
    }

    /** What Stripe could not tell our webhook since then, the oldest first. */
    List<StripeNews> untold(Instant since) throws StripeAway {
        var news = new ArrayList<StripeNews>();
        var path = "/v1/events?delivery_success=false&limit=" + PAGE + "&created[gte]=" + since.getEpochSecond();
        var after = "";
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            var page = list(path + after);
            page.path("data").forEach(event -> news.add(StripeNews.of(event)));
            if (!page.path("has_more").asBoolean()) {
                break;
            }
            after = "&starting_after=" + news.getLast().eventId();
        }
        return news.reversed();
    }

    /** As JSON, since of an event only names are wanted, and the library's models would be many. */
    private JsonNode list(String path) throws StripeAway {
        try {
            return json.readTree(
                    ask(() -> stripe.rawRequest(RequestMethod.GET, path, null)).body());
        } catch (JsonProcessingException garbled) {
            throw new StripeAway(garbled);
        }
    }

    /** Asks for something only to see what Stripe says to it. */
    StripeAnswer look(String path) {
        try {
            var answer = stripe.rawRequest(RequestMethod.GET, path, null);
            return new StripeAnswer(answer.code(), json.readTree(answer.body()), answer.date());
        } catch (StripeException refused) {
            var status = Objects.requireNonNullElse(refused.getStatusCode(), 0);
            return new StripeAnswer(status, json.createObjectNode(), null);
        } catch (JsonProcessingException garbled) {
            return new StripeAnswer(0, json.createObjectNode(), null);
        }
    }

    private static <T> T ask(Question<T> question) throws StripeAway {
        try {
            return question.ask();
        } catch (StripeException away) {
            throw away(away);
        }
    }

    private static StripeAway away(StripeException away) {
        return isAboutThis(away) ? new StripeAway.AboutThis(away) : new StripeAway(away);
    }

    /** Whether Stripe understood and said no; "too many requests" is an answer of the same kind, and passes. */
    private static boolean isAboutThis(StripeException away) {
        return away instanceof InvalidRequestException && !(away instanceof RateLimitException);
    }

    private static RequestOptions keyed(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    /** Asking changes nothing, so its errors are all alike. */
    private interface Question<T> {
        T ask() throws StripeException;
    }
}
