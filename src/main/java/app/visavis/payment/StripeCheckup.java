package app.visavis.payment;

import static app.visavis.shared.checkup.Diagnosis.fail;
import static app.visavis.shared.checkup.Diagnosis.ok;
import static app.visavis.shared.checkup.Diagnosis.warn;

import app.visavis.shared.checkup.Checkup;
import app.visavis.shared.checkup.Diagnosis;
import app.visavis.shared.checkup.Finding;
import app.visavis.shared.checkup.Part;
import app.visavis.shared.environment.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether Stripe knows our key, knows where our webhook is, and has the same time. */
@ApplicationScoped
public class StripeCheckup implements Checkup {
    static final Diagnosis OK = ok(Part.STRIPE, "ok", "Stripe takes our key.");
    static final Diagnosis TEST_MODE = warn(
            Part.STRIPE,
            "test-mode",
            "Stripe takes our key, but it is one for tests: no real money moves.",
            "Set the live key (sk_live_… or rk_live_…) as STRIPE_SECRET_KEY before anybody pays.");
    static final Diagnosis NOT_SET = fail(
            Part.STRIPE,
            "not-set",
            "No key of Stripe's is set.",
            "Set STRIPE_SECRET_KEY: Stripe's dashboard has it under Developers, API keys.");
    static final Diagnosis UNREACHABLE = fail(
            Part.STRIPE,
            "unreachable",
            "Stripe does not answer.",
            "Check that this machine may reach https://api.stripe.com, and status.stripe.com.");
    static final Diagnosis KEY_REFUSED = fail(
            Part.STRIPE,
            "key-refused",
            "Stripe does not know our key, or not any more.",
            "Make a new one in Stripe's dashboard (Developers, API keys) and set it as STRIPE_SECRET_KEY.");
    static final Diagnosis KEY_TOO_NARROW = fail(
            Part.STRIPE,
            "key-too-narrow",
            "Our key may not read checkout sessions.",
            "Give the restricted key the rights that the README's table names.");
    static final Diagnosis ODD = fail(
            Part.STRIPE,
            "odd",
            "Stripe answers with an error of its own.",
            "Look at status.stripe.com and try again later.");
    static final Diagnosis WEBHOOK_OK = ok(Part.STRIPE, "webhook-ok", "Stripe knows our webhook.");
    static final Diagnosis WEBHOOK_UNKNOWN = warn(
            Part.STRIPE,
            "webhook-unknown",
            "Our key may not ask which webhooks Stripe knows.",
            "Look in Stripe's dashboard (Developers, Webhooks) that /api/webhooks/stripe is there and enabled, or let"
                    + " the key read webhook endpoints.");
    static final Diagnosis WEBHOOK_MISSING = fail(
            Part.STRIPE,
            "webhook-missing",
            "Stripe knows no webhook of ours, or has switched it off: payments arrive a few minutes late.",
            "Add https://<the API>/api/webhooks/stripe in Stripe's dashboard (Developers, Webhooks), and its signing"
                    + " secret to STRIPE_WEBHOOK_SECRETS.");
    static final Diagnosis WEBHOOK_DEAF = fail(
            Part.STRIPE,
            "webhook-deaf",
            "Our webhook is not told of everything that we need.",
            "Let it send these events too, or all.");
    static final Diagnosis SECRET_NOT_SET = fail(
            Part.STRIPE,
            "secret-not-set",
            "No signing secret of the webhook is set: all that Stripe says would be taken for a forgery.",
            "Set STRIPE_WEBHOOK_SECRETS to the secret that Stripe's dashboard shows beside the webhook.");
    static final Diagnosis CLOCK_OK = ok(Part.CLOCK, "stripe-ok", "This machine and Stripe agree on the time.");
    static final Diagnosis CLOCK_OFF = fail(
            Part.CLOCK,
            "stripe-off",
            "This machine's clock differs from Stripe's.",
            "Let it follow a time server: webhooks that seem too old or too new are refused.");

    /** What {@link StripeNewsDelivery} looks into. */
    static final List<String> NEEDED = List.of(
            "checkout.session.completed",
            "checkout.session.expired",
            "refund.created",
            "refund.updated",
            "refund.failed",
            "charge.dispute.created",
            "charge.dispute.updated",
            "charge.dispute.closed");

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private static final Duration TOLERANCE = Duration.ofSeconds(30);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final String WEBHOOK = "/api/webhooks/stripe";

    private final Environment environment;
    private final Clock clock;

    public StripeCheckup(Environment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        var findings = new ArrayList<Finding>();
        if (environment.find("STRIPE_WEBHOOK_SECRETS").isEmpty()) {
            findings.add(SECRET_NOT_SET.found());
        }
        environment
                .find("STRIPE_SECRET_KEY")
                .ifPresentOrElse(key -> look(key, findings), () -> findings.add(NOT_SET.found()));
        return findings;
    }

    private void look(String key, List<Finding> findings) {
        var stripe = new StripeGateway(
                key, URI.create(environment.find("STRIPE_API_BASE").orElse("https://api.stripe.com")), ANSWER_WITHIN);
        var answer = stripe.look("/v1/checkout/sessions?limit=1");
        findings.add(ofKey(answer.status(), key));
        if (answer.date() != null) {
            findings.add(ofTime(answer.date()));
        }
        if (answer.isGood()) {
            findings.add(ofWebhook(stripe.look("/v1/webhook_endpoints?limit=100")));
        }
    }

    private static Finding ofKey(int status, String key) {
        return switch (status) {
            case 200 -> (key.contains("_test_") ? TEST_MODE : OK).found();
            case 0 -> UNREACHABLE.found();
            case UNAUTHORIZED -> KEY_REFUSED.found();
            case FORBIDDEN -> KEY_TOO_NARROW.found();
            default -> ODD.found("HTTP " + status);
        };
    }

    private Finding ofTime(Instant theirs) {
        var apart = Duration.between(theirs, clock.instant()).abs();
        return apart.compareTo(TOLERANCE) > 0 ? CLOCK_OFF.found(apart.toSeconds() + " s") : CLOCK_OK.found();
    }

    private static Finding ofWebhook(StripeAnswer answer) {
        if (!answer.isGood()) {
            return WEBHOOK_UNKNOWN.found();
        }
        for (var endpoint : answer.body().path("data")) {
            var url = endpoint.path("url").asText();
            if (url.endsWith(WEBHOOK)
                    && "enabled".equals(endpoint.path("status").asText())) {
                var events = new ArrayList<String>();
                endpoint.path("enabled_events").forEach(event -> events.add(event.asText()));
                return ofEvents(events, url);
            }
        }
        return WEBHOOK_MISSING.found();
    }

    private static Finding ofEvents(List<String> told, String url) {
        var untold = told.contains("*")
                ? List.<String>of()
                : NEEDED.stream().filter(event -> !told.contains(event)).toList();
        return untold.isEmpty() ? WEBHOOK_OK.found(url) : WEBHOOK_DEAF.found(String.join(", ", untold));
    }
}
