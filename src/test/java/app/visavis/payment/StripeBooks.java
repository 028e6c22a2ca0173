package app.visavis.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What Stripe has written down of the bookings of {@link PaymentChaosTest}: the truth that our tables are held against. It
 * tells only what operators are asked to let it tell, and that must do.
 */
@ApplicationScoped
class StripeBooks {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String stripe;
    private final Map<String, List<JsonNode>> read = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    StripeBooks(PaymentConfig config) {
        this.stripe = config.apiBase().toString();
    }

    /** What Stripe would have told of this booking so far. */
    List<JsonNode> words(UUID booking) {
        var words = page("events", "");
        words.removeIf(word -> !isTold(word));
        var intents = new HashSet<String>();
        words.stream()
                .map(StripeBooks::subject)
                .filter(object -> isOf(object, booking))
                .forEach(object -> intents.add(object.path("payment_intent").asText("none yet")));
        // Banks, and people in Stripe's own pages, do not name our booking.
        words.removeIf(word -> !isOf(subject(word), booking)
                && !intents.contains(subject(word).path("payment_intent").asText()));
        return words;
    }

    List<JsonNode> allWords() {
        var words = readAll("events");
        words.removeIf(word -> !isTold(word));
        return words;
    }

    List<String> openSessions(UUID booking) {
        return all("checkout/sessions").stream()
                .filter(session -> isOf(session, booking))
                .filter(session -> "open".equals(session.path("status").asText()))
                .map(session -> session.path("id").asText())
                .toList();
    }

    List<String> disputes(UUID booking) {
        var charges = page("charges", "").stream()
                .filter(charge -> isOf(charge, booking))
                .map(charge -> charge.path("id").asText())
                .toList();
        return page("disputes", "").stream()
                .filter(dispute -> charges.contains(dispute.path("charge").asText()))
                .map(dispute -> dispute.path("id").asText())
                .toList();
    }

    Truth truth(UUID booking) {
        var isOpen = false;
        var isPaid = false;
        for (var session : all("checkout/sessions")) {
            if (isOf(session, booking)) {
                isOpen |= "open".equals(session.path("status").asText());
                isPaid |= "paid".equals(session.path("payment_status").asText());
            }
        }
        var charges = all("charges").stream()
                .filter(charge -> isOf(charge, booking) && charge.path("paid").asBoolean())
                .toList();
        var refunds = charges.stream()
                .flatMap(charge -> page("refunds", "charge=" + charge.path("id").asText()).stream())
                .filter(refund -> !"failed".equals(refund.path("status").asText()))
                .toList();
        var isStuck =
                charges.stream().anyMatch(charge -> charge.path("disputed").asBoolean() || takesNothingBack(charge));
        return new Truth(
                isPaid,
                isOpen,
                charges.size(),
                sum(refunds, StripeBooks::isByHand),
                sum(refunds, refund -> !isByHand(refund)),
                lost(charges),
                isStuck);
    }

    private long lost(List<JsonNode> charges) {
        var ids = charges.stream().map(charge -> charge.path("id").asText()).toList();
        return sum(
                all("disputes"),
                dispute -> ids.contains(dispute.path("charge").asText())
                        && "lost".equals(dispute.path("status").asText()));
    }

    private static long sum(List<JsonNode> objects, Predicate<JsonNode> which) {
        return objects.stream()
                .filter(which)
                .mapToLong(object -> object.path("amount").asLong())
                .sum();
    }

    /** What we ask for names what it is for. */
    private static boolean isByHand(JsonNode refund) {
        return refund.path("metadata").isEmpty();
    }

    /** Whether a bank has still to say that it does not take a refund. */
    boolean isABankAtWork() {
        var hopeless = readAll("charges").stream()
                .filter(StripeBooks::takesNothingBack)
                .map(charge -> charge.path("id").asText())
                .toList();
        return readAll("refunds").stream()
                .filter(refund -> hopeless.contains(refund.path("charge").asText()))
                .anyMatch(refund -> !"failed".equals(refund.path("status").asText()));
    }

    void close() {
        read.clear();
    }

    private static boolean takesNothingBack(JsonNode charge) {
        var last4 =
                charge.path("payment_method_details").path("card").path("last4").asText();
        return SandboxHands.REFUND_FAILS_CARD.endsWith(last4);
    }

    private static boolean isTold(JsonNode event) {
        return StripeCheckup.NEEDED.contains(event.path("type").asText());
    }

    private static JsonNode subject(JsonNode event) {
        return event.path("data").path("object");
    }

    private static boolean isOf(JsonNode object, UUID booking) {
        return booking.toString().equals(object.path("metadata").path("booking").asText());
    }

    /** Read once: the books are asked when all is over. */
    private List<JsonNode> all(String kind) {
        return read.computeIfAbsent(kind, this::readAll);
    }

    private List<JsonNode> readAll(String kind) {
        var found = new ArrayList<JsonNode>();
        var page = get(kind, "");
        page.path("data").forEach(found::add);
        while (page.path("has_more").asBoolean()) {
            page = get(kind, "starting_after=" + found.getLast().path("id").asText());
            page.path("data").forEach(found::add);
        }
        return found;
    }

    private List<JsonNode> page(String kind, String query) {
        var found = new ArrayList<JsonNode>();
        get(kind, query).path("data").forEach(found::add);
        return found;
    }

    private JsonNode get(String kind, String query) {
        var request = HttpRequest.newBuilder(URI.create(stripe + "/v1/" + kind + "?limit=100&" + query))
                .header("Authorization", "Bearer sk_test_history")
                .build();
        try {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
