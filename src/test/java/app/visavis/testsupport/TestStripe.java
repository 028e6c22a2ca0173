package app.visavis.testsupport;

import app.visavis.local.stripe.StripeSandbox;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Stripe for the run. It must know where to send webhooks before the service starts, so it picks the port. */
public class TestStripe implements QuarkusTestResourceLifecycleManager {
    private static final String WEBHOOK_SECRET = "whsec_test";

    private @Nullable StripeSandbox sandbox;

    @Override
    public Map<String, String> start() {
        try {
            var port = FreePort.any();
            var webhook = URI.create("http://127.0.0.1:" + port + "/api/webhooks/stripe");
            sandbox = StripeSandbox.start(0, webhook, WEBHOOK_SECRET);
            return Map.of("quarkus.http.test-port", Integer.toString(port), "STRIPE_API_BASE", sandbox.apiBase());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
