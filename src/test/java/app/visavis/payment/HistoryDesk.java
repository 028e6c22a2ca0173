package app.visavis.payment;

import app.visavis.shared.database.DeadlockRetry;
import app.visavis.shared.outbox.Parcel;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.net.Webhook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads our tables for {@link PaymentChaosTest}, carries Stripe's words to the webhook, and has an operator's hands. */
@ApplicationScoped
class HistoryDesk {
    private static final String PARKED_ROWS = "/api/operator/outbox/";
    private static final String WAITING_MONEY =
            " from outbox where state = 'WAITING' and kind in ('refund', 'stripe-news', 'checkout-end')";

    private final EntityManager entities;
    private final RefundDelivery refunds;
    private final Clock clock;
    private final StripeBooks books;
    private final String secret;
    private long strangers;
    private @Nullable Person operator;

    HistoryDesk(EntityManager entities, RefundDelivery refunds, Clock clock, StripeBooks books, PaymentConfig config) {
        this.entities = entities;
        this.clock = clock;
        this.refunds = refunds;
        this.books = books;
        this.secret = config.webhookSecrets().getFirst();
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

    /** By a hand that may be killed as any other. */
    void orDie(Runnable deed) {
        try {
            deed.run();
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
        operator = People.operator();
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

    boolean isParked(UUID booking) {
        return !parked(booking).isEmpty();
    }

    /** An operator has what is stuck tried again. */
    void tryAgain(UUID booking) {
        parked(booking).forEach(row -> operator.given().post(PARKED_ROWS + row + "/retry"));
    }

    /** An operator says that it was given back in another way. */
    void settleOtherwise(UUID booking) {
        parked(booking).forEach(row -> operator.given().delete(PARKED_ROWS + row));
    }

    private List<UUID> parked(UUID booking) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select p.id from Payment p where p.sale.bookingId = :id", UUID.class)
                        .setParameter("id", booking)
                        .getResultStream()
                        .flatMap(payment -> entities.createNativeQuery(
                                        "select id from outbox where state = 'PARKED' and kind = 'refund' and order_key = :key",
                                        UUID.class)
                                .setParameter("key", payment.toString())
                                .getResultStream())
                        .toList());
    }

    /** All that Stripe has ever said, hours later, once more and in any order. */
    void repeatAllWords(Random random) {
        var words = books.allWords();
        Collections.shuffle(words, random);
        words.forEach(this::send);
    }
}
