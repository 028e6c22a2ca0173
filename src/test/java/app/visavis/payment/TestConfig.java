package app.visavis.payment;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The defaults, for what is built without the service. */
record TestConfig(URI apiBase, List<String> webhookSecrets) implements PaymentConfig {
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    static TestConfig with(String... webhookSecrets) {
        return new TestConfig(NOBODY, List.of(webhookSecrets));
    }

    @Override
    public String secretKey() {
        return "sk_test_none";
    }

    @Override
    public Duration answerWithin() {
        return Duration.ofMillis(300);
    }

    @Override
    public URI dashboard() {
        return URI.create("https://dashboard.stripe.test");
    }

    @Override
    public Duration timeToPay() {
        return Duration.ofMinutes(15);
    }

    @Override
    public Duration sweepEvery() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration sweepAfter() {
        return Duration.ofMinutes(2);
    }
}
