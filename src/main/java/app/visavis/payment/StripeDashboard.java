package app.visavis.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Where a person does at Stripe what no program may do for them. */
@ApplicationScoped
class StripeDashboard {
    private final PaymentConfig config;

    StripeDashboard(PaymentConfig config) {
        this.config = config;
    }

    /** The page on which evidence is handed in. */
    URI ofDispute(String id) {
        return URI.create(config.dashboard() + mode() + "/disputes/" + id);
    }

    /** What was paid with a test key stands apart. */
    private String mode() {
        return config.secretKey().contains("_test_") ? "/test" : "";
    }
}
