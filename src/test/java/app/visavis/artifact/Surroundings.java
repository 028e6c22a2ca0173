package app.visavis.artifact;

import app.visavis.testsupport.FreePort;
import app.visavis.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What the artifact needs around it: a database, a mail server, and where Stripe is going to be. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {
    /** The one that runs; tests and their resources meet in one process. */
    static Surroundings running;

    final int stripePort = FreePort.any();
    final Mailbox mailbox = Mailbox.open();
    private final TestDatabase database = new TestDatabase();
    private Map<String, String> variables = Map.of();

    @Override
    public Map<String, String> start() {
        var told = new HashMap<>(database.start());
        told.put("SMTP_URL", mailbox.url());
        told.put("STRIPE_API_BASE", "http://127.0.0.1:" + stripePort);
        variables = Map.copyOf(told);
        running = this;
        return variables;
    }

    /** As environment variables, with what else a service must be told. */
    Map<String, String> environment() {
        var all = new HashMap<>(variables);
        all.put("WEB_ORIGIN", "http://localhost:8080");
        all.put("SECRET_KEY", "a-test-secret-of-more-than-32-characters");
        all.put("STRIPE_SECRET_KEY", "sk_test_none");
        all.put("STRIPE_WEBHOOK_SECRETS", "whsec_test");
        all.put("JWT_PRIVATE_KEY", TestKey.PEM);
        all.put("BIND", "127.0.0.1");
        return all;
    }

    @Override
    public void stop() {
        database.stop();
        try {
            mailbox.close();
        } catch (IOException closed) {
            throw new java.io.UncheckedIOException(closed);
        }
    }
}
