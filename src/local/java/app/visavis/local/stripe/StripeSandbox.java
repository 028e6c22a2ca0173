package app.visavis.local.stripe;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A Stripe of our own on the loopback: Checkout Sessions with a page to pay them, payments, refunds, signed webhooks.
 * The service talks to it as to Stripe, by {@code STRIPE_API_BASE} and any {@code sk_test_…} key.
 */
public final class StripeSandbox implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final Webhooks webhooks;

    /** Starts one that forgets everything at its end; {@code port} 0 takes a free one. */
    public static StripeSandbox start(int port, URI webhookUrl, String webhookSecret) throws IOException {
        return start(port, webhookUrl, webhookSecret, null, Clock.systemUTC());
    }

    /**
     * Starts one.
     *
     * @param file where sessions, payments and refunds are kept over a restart; null to forget them
     * @param clock by which sessions expire
     */
    public static StripeSandbox start(int port, URI webhookUrl, String webhookSecret, @Nullable Path file, Clock clock)
            throws IOException {
        return new StripeSandbox(
                port, webhookUrl, new Webhooks(webhookUrl, webhookSecret, clock), new Store(file), clock);
    }

    private StripeSandbox(int port, URI webhook, Webhooks webhooks, Store store, Clock clock) throws IOException {
        this.webhooks = webhooks;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        var shapes = new Shapes(clock);
        var events = new Events(store, shapes, webhooks::send);
        var sessions = new CheckoutSessions(store, shapes, events, apiBase() + "/pay/");
        var payments = new CardPayments(store, shapes, events, apiBase() + "/sandbox#");
        var refunds = new Refunds(store, shapes, events);
        var disputes = new Disputes(store, shapes, events);
        var outage = new Outage();
        webhooks.onReceived(event -> store.change(() -> told(store, event)));
        server.createContext("/v1/", new ApiHandler(new Api(store, sessions, refunds, shapes, webhook), outage));
        server.createContext("/pay/", new PayPage(store, payments));
        server.createContext(
                "/sandbox",
                new SandboxPages(
                        store,
                        webhooks,
                        outage,
                        new SandboxHands(store, payments, refunds, disputes, webhooks, outage)));
        server.setExecutor(requests);
        server.start();
        timer.scheduleWithFixedDelay(() -> letTimePass(store, sessions, refunds, disputes), 1, 1, TimeUnit.SECONDS);
    }

    /** Where stripe-java is to be pointed at, such as {@code http://127.0.0.1:8081}. */
    public String apiBase() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        timer.shutdownNow();
        webhooks.close();
        requests.shutdownNow();
    }

    private static boolean told(Store store, String event) {
        store.find(Kind.EVENT, event).ifPresent(kept -> kept.put("pending_webhooks", 0));
        return true;
    }

    private static void letTimePass(Store store, CheckoutSessions sessions, Refunds refunds, Disputes disputes) {
        store.change(() -> {
            sessions.expireDue();
            refunds.settleDue();
            disputes.openDue();
            return true;
        });
    }
}
