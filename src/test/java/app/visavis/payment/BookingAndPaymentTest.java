package app.visavis.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.visavis.booking.Bookings;
import app.visavis.payment.Checkout.Standing;
import app.visavis.shared.money.Money;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The two machines as one: every state that both can be in × all that can happen to either. */
@VisavisTest
class BookingAndPaymentTest {
    private static final Duration LENGTH = Duration.ofMinutes(30);
    private static final Money PRICE = Money.of(4_500, "EUR");
    private static final Money TOO_LITTLE = Money.of(4_400, "EUR");

    @Inject
    Bookings bookings;

    @Inject
    HistoryDesk desk;

    @Inject
    Payments payments;

    @Inject
    EntityManager entities;

    @Inject
    MovableClock clock;

    private OpenPractice practice;
    private Person client;
    private Person other;

    /** Of one cell: their times lie beside each other. */
    private Instant startsAt;

    private UUID booking;
    private UUID payment;

    private final Map<String, Runnable> before = new LinkedHashMap<>();
    private final Map<String, Runnable> events = new LinkedHashMap<>();

    {
        before.put("HELD+OPEN", () -> {});
        before.put("LAPSED+OPEN", this::lapse);
        before.put("LAPSED+EXPIRED", () -> hear(Standing.EXPIRED));
        before.put("LAPSED+FAILED", () -> hear(Standing.FAILED));
        before.put("CANCELLED+OPEN", () -> cancel(client));
        before.put("CONFIRMED+PAID", () -> hear(Standing.PAID));
        before.put("COMPLETED+PAID", () -> {
            hear(Standing.PAID);
            end("/completion", "{}");
        });
        before.put("NO_SHOW+PAID", () -> {
            hear(Standing.PAID);
            end("/no-show", "{\"absentParty\":\"CLIENT\"}");
        });
        before.put("NO_SHOW+BACK", () -> {
            hear(Standing.PAID);
            end("/no-show", "{\"absentParty\":\"PRACTITIONER\"}");
        });
        before.put("CANCELLED+BACK", () -> {
            hear(Standing.PAID);
            cancel(client);
        });
        before.put("LAPSED+EXPIRED, taken by another", () -> {
            hear(Standing.EXPIRED);
            practice.hold(other, startsAt);
        });
        before.put("LAPSED+BACK", () -> hear(Standing.PAID, TOO_LITTLE));
        events.put("open", () -> hear(Standing.OPEN));
        events.put("processing", () -> hear(Standing.PROCESSING));
        events.put("paid", () -> hear(Standing.PAID));
        events.put("paid once it has begun", this::hearTooLate);
        events.put("paid too little", () -> hear(Standing.PAID, TOO_LITTLE));
        events.put("failed", () -> hear(Standing.FAILED));
        events.put("expired", () -> hear(Standing.EXPIRED));
        events.put("hold ends", this::lapse);
        events.put("client cancels", () -> cancel(client));
        events.put("practitioner cancels", () -> cancel(practice.practitioner()));
        events.put("took place", () -> end("/completion", "{}"));
        events.put("client misses", () -> end("/no-show", "{\"absentParty\":\"CLIENT\"}"));
        events.put("practitioner misses", () -> end("/no-show", "{\"absentParty\":\"PRACTITIONER\"}"));
    }

    @TestFactory
    Stream<DynamicTest> everyJointStateTimesEveryEvent() {
        assertEquals(JointChanges.STATES, before.keySet());
        client = People.client();
        other = People.client();
        return before.keySet().stream().flatMap(state -> {
            var place = OpenPractice.always();
            var at = Stream.iterate(OpenPractice.inMinutes(90), one -> one.plus(LENGTH))
                    .iterator();
            return events.keySet().stream().map(event -> cell(state, event, place, at.next()));
        });
    }

    private DynamicTest cell(String state, String event, OpenPractice place, Instant at) {
        var alone = state.replaceFirst(",.*", "");
        var expected = JointChanges.of(state, event).orElse(alone);
        return DynamicTest.dynamicTest(state + " × " + event + " = " + expected, () -> {
            begin(place, at);
            before.get(state).run();
            assertEquals(alone, now());
            events.get(event).run();
            assertEquals(expected, now());
            var isLive = !expected.startsWith("LAPSED") && !expected.startsWith("CANCELLED");
            assertEquals(isLive ? 6 : 0, desk.cells(booking), "cells of " + expected);
            leave();
        });
    }

    private void begin(OpenPractice place, Instant at) {
        practice = place;
        startsAt = at;
        booking = practice.hold(client, startsAt);
        payment = QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            var open = new Payment(
                    new Sale(booking, practice.id(), "Talk"),
                    client.id(),
                    PRICE,
                    now.plus(Duration.ofMinutes(30)),
                    now);
            open.keep(checkout(Standing.OPEN, PRICE), now);
            entities.persist(open);
            return open.id();
        });
    }

    private String now() {
        var money = payments.findOf(booking).orElseThrow().state();
        return bookings.require(booking).state() + "+" + (money.owes() ? JointChanges.BACK : money);
    }

    private void hear(Standing standing) {
        hear(standing, PRICE);
    }

    private void hear(Standing standing, Money amount) {
        payments.learn(payment, checkout(standing, amount));
    }

    private void hearTooLate() {
        try (var begun = clock.forward(Duration.between(Instant.now(), startsAt))) {
            hear(Standing.PAID);
        }
    }

    private void lapse() {
        bookings.lapse(booking);
    }

    private void cancel(Person by) {
        by.given().body("{}").put("/api/bookings/" + booking + "/cancellation");
    }

    private void end(String how, String body) {
        try (var later = clock.forward(Duration.between(Instant.now(), startsAt).plusMinutes(31))) {
            practice.practitioner().given().body(body).put("/api/bookings/" + booking + how);
        }
    }

    /** Nobody has to wait for what Stripe will never know, nor to see it parked. */
    private void leave() {
        bookings.lapse(booking);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("DELETE FROM outbox WHERE order_key = :payment")
                        .setParameter("payment", payment.toString())
                        .executeUpdate());
    }

    /** Stripe knows nothing of it: nothing happens here but what the test lets happen. */
    private Checkout checkout(Standing standing, Money amount) {
        return new Checkout("cs_" + booking, payment, standing, amount, "pi_" + booking, "https://pay.example");
    }
}
