package app.visavis.payment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** How money is taken. */
@ConfigMapping(prefix = "visavis.payment")
interface PaymentConfig {
    /** Stripe's API key; a restricted one needs checkout sessions, payment intents, refunds, disputes and events. */
    String secretKey();

    /** The webhook's signing secrets: one, or several while one replaces another. */
    List<String> webhookSecrets();

    /** Where Stripe's API is. */
    URI apiBase();

    /** How long Stripe may take to answer; asked twice, so who wants to pay has an answer within twice that. */
    @WithDefault("10s")
    Duration answerWithin();

    /** Where people look at Stripe: a dispute is answered there. */
    @WithDefault("https://dashboard.stripe.com")
    URI dashboard();

    /** How long the time is kept from the moment somebody starts to pay, at most 30 minutes. */
    @WithDefault("15m")
    Duration timeToPay();

    /** How often Stripe is asked about open payments of which nothing was heard. */
    @WithDefault("1m")
    Duration sweepEvery();

    /** How long an open payment is left to the webhook and the return page before the sweep asks. */
    @WithDefault("2m")
    Duration sweepAfter();
}
