package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Sends events to the service in the background, again with growing pauses until it answers 2xx. */
final class Webhooks implements AutoCloseable {
    private static final int MOST_ATTEMPTS = 12;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int REMEMBERED = 200;
    private static final int SHUFFLED_MILLIS = 2_000;
    private static final Duration DELAYED = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Delivery> deliveries = new ArrayDeque<>();
    private final URI address;
    private final String secret;
    private final Clock clock;
    private Consumer<String> received = event -> {};
    private WebhookMode mode = WebhookMode.DELIVER;

    Webhooks(URI address, String secret, Clock clock) {
        this.address = address;
        this.secret = secret;
        this.clock = clock;
    }

    /** Who wants to know that an event was received. */
    void onReceived(Consumer<String> listener) {
        received = listener;
    }

    synchronized void send(ObjectNode event) {
        var delivery = new Delivery(event, clock.instant());
        deliveries.addFirst(delivery);
        if (deliveries.size() > REMEMBERED) {
            deliveries.removeLast();
        }
        switch (mode) {
            case HOLD -> delivery.isNow(Delivery.State.HELD);
            case LOSE -> delivery.isNow(Delivery.State.LOST);
            case TWICE -> {
                start(delivery, Duration.ZERO);
                start(delivery, Duration.ZERO);
            }
            case SHUFFLE ->
                start(delivery, Duration.ofMillis(RandomGenerator.getDefault().nextInt(SHUFFLED_MILLIS)));
            case DELAY -> start(delivery, DELAYED);
            case DELIVER -> start(delivery, Duration.ZERO);
        }
    }

    synchronized void become(WebhookMode wanted) {
        mode = wanted;
        if (wanted == WebhookMode.DELIVER) {
            deliveries.reversed().stream()
                    .filter(delivery -> delivery.state() == Delivery.State.HELD)
                    .forEach(delivery -> start(delivery, Duration.ZERO));
        }
    }

    /** Sends an event once more, as a person may ask for in Stripe's dashboard; false when it is long gone. */
    synchronized boolean resend(String event) {
        var found = deliveries.stream()
                .filter(delivery -> delivery.id().equals(event))
                .findFirst();
        found.ifPresent(delivery -> start(delivery, Duration.ZERO));
        return found.isPresent();
    }

    synchronized WebhookMode mode() {
        return mode;
    }

    synchronized List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    @Override
    public void close() {
        background.shutdownNow();
        client.shutdownNow();
    }

    private void start(Delivery delivery, Duration wait) {
        delivery.isNow(Delivery.State.WAITING);
        after(wait, () -> deliver(delivery, 1, FIRST_PAUSE));
    }

    private void deliver(Delivery delivery, int attempt, Duration pause) {
        try {
            delivery.tried(post(delivery.body()));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return;
        }
        if (delivery.state() == Delivery.State.RECEIVED) {
            received.accept(delivery.id());
        } else if (attempt == MOST_ATTEMPTS) {
            delivery.isNow(Delivery.State.GIVEN_UP);
        } else {
            var longer = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            after(pause, () -> deliver(delivery, attempt + 1, longer));
        }
    }

    private void after(Duration wait, Runnable deed) {
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, background)
                .execute(deed);
    }

    /** Returns the status, or 0 when nobody answered. */
    private int post(String body) throws InterruptedException {
        var signature = WebhookSignature.of(body, clock.instant().getEpochSecond(), secret);
        var request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                .header("Stripe-Signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            return 0;
        }
    }
}
