package app.visavis.local;

import app.visavis.local.inbox.InboxPages;
import app.visavis.local.inbox.Mails;
import app.visavis.local.inbox.SmtpServer;
import app.visavis.local.stripe.StripeSandbox;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the service on one machine with everything that it needs: {@code ./visavis run}. */
public final class LocalRun {
    private final Arguments arguments;
    private final Map<String, String> environment;
    private final Parts parts;

    private LocalRun(Arguments arguments, Map<String, String> environment, Parts parts) {
        this.arguments = arguments;
        this.environment = environment;
        this.parts = parts;
    }

    /** Exits with 1 and one sentence when something is in the way, and with 143 or 130 when it is asked to stop. */
    public static void main(String[] words) {
        var parts = new Parts();
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close));
        try {
            new LocalRun(Arguments.parse(List.of(words)), System.getenv(), parts).run();
        } catch (Complaint complaint) {
            System.err.println(complaint.getMessage());
            System.exit(1);
        } catch (Exception unexpected) {
            System.err.println("The local run failed: " + unexpected);
            System.exit(1);
        }
    }

    private void run() throws Exception {
        var home = parts.add(Home.enter(arguments.home()));
        home.leftovers().end();
        Ports.requireFree(arguments.port(), arguments.inboxPort(), arguments.stripePort());
        if (arguments.reset()) {
            reset(home);
        }
        var secrets = KeptSecrets.in(home.secrets());
        var databaseUrl = databaseUrl(home);
        var told = new HashMap<>(serviceEnvironment(secrets));
        told.put("DATABASE_URL", databaseUrl);
        told.put("SMTP_URL", smtpUrl(home));
        // Database and browsers share one machine, whose pauses are no outage.
        told.put("VISAVIS_DATABASE_PULSE_TIMEOUT", "PT15S");
        told.putAll(stripeEnvironment(home, secrets));
        home.leftovers().remember();
        var service = parts.add(Service.start(command(), arguments.serviceOrigin(), told, home.serviceLog()));
        home.leftovers().remember();
        service.awaitReady();
        if (arguments.maven().isPresent()) {
            parts.add(EditedPages.start());
        }
        new DemoData(databaseUrl, Clock.systemUTC()).fillWhenEmpty();
        welcome();
        var exit = service.awaitEnd();
        if (!parts.areClosing()) {
            throw new Complaint("The service ended by itself (exit " + exit + "): " + home.serviceLog() + " says why.");
        }
    }

    private List<String> command() {
        return arguments.maven().map(Service::asEdited).orElseGet(Service::asItShips);
    }

    private void reset(Home home) throws IOException {
        if (environment.containsKey("DATABASE_URL")) {
            throw new Complaint(
                    "--reset empties only the embedded database; the one of DATABASE_URL is yours to empty.");
        }
        home.empty();
    }

    private Map<String, String> serviceEnvironment(KeptSecrets secrets) {
        return Map.of(
                "PORT", Integer.toString(arguments.port()),
                "BIND", "127.0.0.1",
                "WEB_ORIGIN",
                        environment.getOrDefault(
                                "WEB_ORIGIN", arguments.webOrigin().toString()),
                "WEB_ROOT", "frontend/dist/visavis/browser",
                "SECRET_KEY", secrets.secretKey(),
                "JWT_PRIVATE_KEY", secrets.signingKey());
    }

    private String databaseUrl(Home home) {
        var given = environment.get("DATABASE_URL");
        if (given != null) {
            return given;
        }
        try {
            return parts.add(EmbeddedDatabase.start(home.programs(), home.data()))
                    .url();
        } catch (Exception failed) {
            throw new Complaint("The embedded database did not start (" + failed.getMessage()
                    + "): try --reset, or set DATABASE_URL to a MySQL of yours.");
        }
    }

    private String smtpUrl(Home home) throws IOException {
        var mails = new Mails(home.mails());
        parts.add(InboxPages.start(arguments.inboxPort(), mails));
        return parts.add(SmtpServer.start(mails)).url();
    }

    /** Our sandbox, unless the person has a key of Stripe's own. */
    private Map<String, String> stripeEnvironment(Home home, KeptSecrets secrets) throws IOException {
        var webhook = arguments.serviceOrigin().resolve("/api/webhooks/stripe");
        if (environment.containsKey("STRIPE_SECRET_KEY")) {
            System.out.println(
                    "Cards are charged at Stripe, with your key. For its webhooks run: stripe listen --forward-to "
                            + webhook + ", and set STRIPE_WEBHOOK_SECRETS to the secret that it prints.");
            return Map.of(
                    "STRIPE_WEBHOOK_SECRETS",
                    environment.getOrDefault("STRIPE_WEBHOOK_SECRETS", secrets.webhookSecret()));
        }
        var sandbox = parts.add(StripeSandbox.start(
                arguments.stripePort(), webhook, secrets.webhookSecret(), home.payments(), Clock.systemUTC()));
        return Map.of(
                "STRIPE_API_BASE", sandbox.apiBase(),
                "VISAVIS_PAYMENT_DASHBOARD", sandbox.apiBase() + "/sandbox",
                "STRIPE_SECRET_KEY", secrets.stripeKey(),
                "STRIPE_WEBHOOK_SECRETS", secrets.webhookSecret());
    }

    private void welcome() {
        System.out.printf("""

                Visavis runs:    %s     (French: %s/fr/)
                Sign in as:      noor@visavis.example (client), claire@visavis.example, maya@visavis.example or
                                 james@visavis.example (practitioners; James is open at any hour) or
                                 odile@visavis.example (operator)
                Password:        %s
                Its mails:       http://localhost:%d/inbox
                Stop with Ctrl-C.
                %n""", arguments.webOrigin(), arguments.webOrigin(), DemoData.PASSWORD, arguments.inboxPort());
    }
}
