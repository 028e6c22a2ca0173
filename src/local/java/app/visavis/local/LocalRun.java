package app.visavis.local;

import app.visavis.local.inbox.InboxPages;
import app.visavis.local.inbox.Mails;
import app.visavis.local.inbox.SmtpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
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

    /** Exits with 1 and one sentence when something is in the way, and with 0 when it is asked to stop. */
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
        requireFreePorts();
        if (arguments.reset()) {
            reset(home);
        }
        var secrets = KeptSecrets.in(home.secrets());
        var mails = new Mails(home.mails());
        var smtp = parts.add(SmtpServer.start(mails));
        parts.add(InboxPages.start(arguments.inboxPort(), mails));
        var databaseUrl = databaseUrl(home);
        home.leftovers().remember();
        var service = parts.add(
                Service.start(origin(), serviceEnvironment(secrets, databaseUrl, smtp.url()), home.serviceLog()));
        home.leftovers().remember();
        service.awaitReady();
        new DemoData(databaseUrl, Clock.systemUTC()).fillWhenEmpty();
        welcome();
        var exit = service.awaitEnd();
        if (!parts.areClosing()) {
            throw new Complaint("The service ended by itself (exit " + exit + "): " + home.serviceLog() + " says why.");
        }
    }

    private void requireFreePorts() {
        for (var port : List.of(arguments.port(), arguments.inboxPort(), arguments.stripePort())) {
            if (!isFree(port)) {
                throw new Complaint("Port " + port + " is in use: stop what listens there, or choose others with --port"
                        + " (it takes three in a row).");
            }
        }
    }

    static boolean isFree(int port) {
        try (var attempt = new ServerSocket()) {
            attempt.setReuseAddress(true);
            attempt.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private void reset(Home home) throws IOException {
        if (environment.containsKey("DATABASE_URL")) {
            throw new Complaint(
                    "--reset empties only the embedded database; the one of DATABASE_URL is yours to empty.");
        }
        home.empty();
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

    private Map<String, String> serviceEnvironment(KeptSecrets secrets, String databaseUrl, String smtpUrl) {
        return new HashMap<>(Map.of(
                "PORT", Integer.toString(arguments.port()),
                "BIND", "127.0.0.1",
                "WEB_ORIGIN", origin().toString(),
                "WEB_ROOT", "frontend/dist/visavis/browser",
                "DATABASE_URL", databaseUrl,
                "SMTP_URL", smtpUrl,
                "SECRET_KEY", secrets.secretKey(),
                "JWT_PRIVATE_KEY", secrets.signingKey(),
                "STRIPE_SECRET_KEY", secrets.stripeKey(),
                "STRIPE_WEBHOOK_SECRETS", secrets.webhookSecret()));
    }

    private URI origin() {
        return URI.create("http://localhost:" + arguments.port());
    }

    private void welcome() {
        System.out.printf("""

                Visavis runs:    %s     (French: %s/fr/)
                Sign in as:      noor@visavis.example (client), claire@visavis.example, maya@visavis.example or
                                 james@visavis.example (practitioners; James is open at any hour)
                Password:        %s
                Its mails:       http://localhost:%d/inbox
                Stop with Ctrl-C.
                %n""", origin(), origin(), DemoData.PASSWORD, arguments.inboxPort());
    }
}
