import app.visavis.local.stripe.StripeSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where clients book and pay, so that there is something for webhooks to tell of. */
record Till(HttpClient http, URI service, StripeSandbox stripe, Town town) {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern SESSION = Pattern.compile("/pay/(cs_[A-Za-z0-9_]+)");

    /** Checkout sessions, each of a booking of its own, all of them paid for and settled. */
    List<String> paidSessions(int count) {
        return IntStream.range(0, count).mapToObj(this::paidSession).toList();
    }

    private String paidSession(int number) {
        var client = town.clients().get(number % town.clients().size());
        var offering = town.practices().getFirst().offerings().stream()
                .filter(one -> !one.isFree())
                .findFirst()
                .orElseThrow();
        var startsAt = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(2L * 24 + number, ChronoUnit.HOURS);
        var held = send(client, "POST", "/api/bookings", "{\"offeringId\":\"%s\",\"startsAt\":\"%s\"}"
                .formatted(offering.id(), startsAt));
        var booking = first(ID, held);
        var session = first(SESSION, send(client, "POST", "/api/bookings/" + booking + "/payment", ""));
        ask(HttpRequest.newBuilder(URI.create(stripe.apiBase() + "/sandbox/sessions/" + session + "/pay"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"card\":\"4242424242424242\"}"))
                .build());
        send(client, "PUT", "/api/bookings/" + booking + "/payment/settlement", "{}");
        return session;
    }

    private String send(Town.Person who, String method, String path, String body) {
        return ask(HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + who.token())
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private String ask(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(request.uri() + " answers " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("There is no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
