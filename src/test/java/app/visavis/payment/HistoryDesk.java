package app.visavis.payment;

import app.visavis.payment.PaymentHistory.Truth;
import app.visavis.shared.database.DeadlockRetry;
import app.visavis.shared.outbox.Parcel;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.net.Webhook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Reads Stripe's books and our tables for {@link PaymentChaosTest}, and carries Stripe's words to the webhook. */
@ApplicationScoped
class HistoryDesk {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WAITING_MONEY =
            " from outbox where state = 'WAITING' and kind in ('refund', 'stripe-news', 'checkout-end')";

    private final EntityManager entities;
    private final RefundDelivery refunds;
    private final Clock clock;
    private final String stripe;
    private final String secret;
    private final Map<String, List<JsonNode>> books = new ConcurrentHashMap<>();
    private long strangers;
    private final HttpClient http = HttpClient.newHttpClient();

    HistoryDesk(EntityManager entities, RefundDelivery refunds, Clock clock, PaymentConfig config) {
        this.entities = entities;
        this.clock = clock;
        this.refunds = refunds;
        this.stripe = config.apiBase().toString();
        this.secret = config.webhookSecrets().getFirst();
    }

    /** What Stripe would have told of this booking so far. */
    List<JsonNode> words(UUID booking) {
        var words = new ArrayList<JsonNode>();
        page("events", "").forEach(event -> {
            if (PaymentHistory.isOf(event.path("data").path("object"), booking)) {
                words.add(event);
            }
        });
        return words;
    }

    void send(JsonNode word) {
        var body = word.toString();
        try {
            RestAssured.given()
                    .contentType("application/json")
                    .header(
                            "Stripe-Signature",
                            Webhook.Signature.generateSignatureHeader(
                                    body, secret, clock.instant().getEpochSecond()))
                    .body(body)
                    .post("/api/webhooks/stripe");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<String> openSessions(UUID booking) {
        return all("checkout/sessions").stream()
                .filter(session -> PaymentHistory.isOf(session, booking))
                .filter(session -> "open".equals(session.path("status").asText()))
                .map(session -> session.path("id").asText())
                .toList();
    }

    /** The same, by a hand that may be killed as any other. */
    void relayOrDie(PaymentHistory history) {
        try {
            relay(history);
        } catch (RuntimeException | Error killed) {
            // Whoever was killed tells nobody.
        }
    }

    /** A relay of another server, which has this row in its hands at the same time. */
    void relay(PaymentHistory history) {
        var ids = QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "select r.id from Refund r join Payment p on p.id = r.paymentId where p.sale.bookingId = :id",
                        UUID.class)
                .setParameter("id", history.booking())
                .getResultList());
        for (var id : ids) {
            try {
                refunds.deliver(new Parcel<>(id, "", new RefundDelivery.Errand(id)));
            } catch (StripeAway later) {
                throw new IllegalStateException(later);
            }
        }
    }

    /** As if the leases of all whom somebody held had run out. */
    void endLeases() {
        DeadlockRetry.insist(() -> QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "update outbox set due_at = '2000-01-01' where id in (select id from (select id" + WAITING_MONEY
                                + " and due_at > utc_timestamp(6)) as held)")
                .executeUpdate()));
    }

    /** Rows of the outbox up to here are of strangers, who have troubles of their own. */
    void begin() {
        strangers = QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("select coalesce(max(position), 0) from outbox")
                                .getSingleResult())
                        .longValue());
    }

    /** What is on its way still, and the payments that wait for money which may come or go; a line each. */
    List<String> unrest(Collection<UUID> bookings) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var lines = new ArrayList<String>(entities.createNativeQuery(
                            "select concat_ws(' ', kind, order_key, attempts, due_at, failure)" + WAITING_MONEY
                                    + " and position > " + strangers,
                            String.class)
                    .getResultList());
            entities.createQuery("""
                            select p from Payment p where p.state in (OPEN, REFUNDING)
                            and p.sale.bookingId in :bookings""", Payment.class)
                    .setParameter("bookings", bookings)
                    .getResultStream()
                    .map(payment -> payment.id() + " " + payment.state() + " until " + payment.deadline())
                    .forEach(lines::add);
            return lines;
        });
    }

    long cells(UUID booking) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number)
                        entities.createNativeQuery("select count(*) from occupied_cell where booking_id = :id")
                                .setParameter("id", booking)
                                .getSingleResult())
                .longValue());
    }

    Truth truth(UUID booking) {
        var isOpen = false;
        var isPaid = false;
        for (var session : all("checkout/sessions")) {
            if (PaymentHistory.isOf(session, booking)) {
                isOpen |= "open".equals(session.path("status").asText());
                isPaid |= "paid".equals(session.path("payment_status").asText());
            }
        }
        var charges = all("charges").stream()
                .filter(charge -> PaymentHistory.isOf(charge, booking)
                        && charge.path("paid").asBoolean())
                .toList();
        var refunds = charges.stream()
                .flatMap(charge -> page("refunds", "charge=" + charge.path("id").asText()).stream())
                .filter(refund -> !"failed".equals(refund.path("status").asText()))
                .count();
        var refunded = charges.stream()
                .mapToLong(charge -> charge.path("amount_refunded").asLong())
                .sum();
        var isStuck =
                charges.stream().anyMatch(charge -> charge.path("disputed").asBoolean() || takesNothingBack(charge));
        return new Truth(isPaid, isOpen, charges.size(), refunds, refunded, isStuck);
    }

    private static boolean takesNothingBack(JsonNode charge) {
        var last4 =
                charge.path("payment_method_details").path("card").path("last4").asText();
        return SandboxHands.REFUND_FAILS_CARD.endsWith(last4);
    }

    /** Whether a bank has still to say that it does not take a refund. */
    boolean isABankAtWork() {
        var hopeless = readAll("charges").stream()
                .filter(HistoryDesk::takesNothingBack)
                .map(charge -> charge.path("id").asText())
                .toList();
        return readAll("refunds").stream()
                .filter(refund -> hopeless.contains(refund.path("charge").asText()))
                .anyMatch(refund -> !"failed".equals(refund.path("status").asText()));
    }

    boolean isParked(UUID booking) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var key = entities.createQuery("select p.id from Payment p where p.sale.bookingId = :id", UUID.class)
                    .setParameter("id", booking)
                    .getSingleResult()
                    .toString();
            var rows = entities.createNativeQuery(
                            "select count(*) from outbox where state = 'PARKED' and kind = 'refund' and order_key = :key")
                    .setParameter("key", key)
                    .getSingleResult();
            return ((Number) rows).intValue() > 0;
        });
    }

    /** All that Stripe has ever said, hours later, once more and in any order. */
    void repeatAllWords(Random random) {
        var words = readAll("events");
        Collections.shuffle(words, random);
        words.forEach(this::send);
    }

    /** Read once: the books are asked when all is over. */
    private List<JsonNode> all(String kind) {
        return books.computeIfAbsent(kind, this::readAll);
    }

    void forgetBooks() {
        books.clear();
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
