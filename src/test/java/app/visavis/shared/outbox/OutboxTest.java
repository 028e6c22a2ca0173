package app.visavis.shared.outbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.VisavisTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@VisavisTest
class OutboxTest {
    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    NoteDelivery notes;

    @Inject
    SlowDelivery slow;

    @Inject
    OutboxRows rows;

    @Inject
    EntityManager entities;

    @Inject
    @All
    List<Delivery<?>> deliveries;

    @Inject
    ObjectMapper json;

    @Inject
    @VirtualThreads
    ExecutorService threads;

    @Inject
    OutboxConfig config;

    private final String key = UUID.randomUUID().toString();

    @Test
    void aRowIsDeliveredAtOnceAfterItsTransactionCommits() {
        add("hello");
        await().atMost(Duration.ofSeconds(2)).until(() -> notes.textsOf(key).equals(List.of("hello")));
    }

    @Test
    void aRowOfATransactionThatFailsIsNeverDelivered() {
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    outbox.add(NoteDelivery.KIND, key, new NoteDelivery.Note("never"));
                    throw new IllegalStateException("rolled back");
                }));
        add("after");
        await().until(() -> notes.textsOf(key).equals(List.of("after")));
    }

    @Test
    void rowsOfAKeyAreDeliveredInTheirOrderByAnyNumberOfRelays() {
        var texts = IntStream.range(0, 30).mapToObj(Integer::toString).toList();
        QuarkusTransaction.requiringNew()
                .run(() -> texts.forEach(text -> outbox.add(NoteDelivery.KIND, key, new NoteDelivery.Note(text))));
        try (var relays = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(i -> relays.execute(relay::work));
        }
        await().until(() -> notes.textsOf(key).size() >= texts.size());
        assertEquals(texts, notes.textsOf(key));
    }

    /** Two servers, as far as the table can tell: each with hands of its own, and nothing known of the other's. */
    @Test
    void twoRelaysDeliverEachRowOnceAndInItsOrder() {
        var other = new OutboxRelay(outbox, deliveries, json, threads, config);
        var keys =
                Stream.generate(UUID::randomUUID).map(UUID::toString).limit(6).toList();
        var texts = IntStream.range(0, 15).mapToObj(Integer::toString).toList();
        QuarkusTransaction.requiringNew()
                .run(() -> texts.forEach(text ->
                        keys.forEach(each -> outbox.add(NoteDelivery.KIND, each, new NoteDelivery.Note(text)))));
        try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20).forEach(i -> servers.execute(i % 2 == 0 ? relay::work : other::work));
        }
        await().until(() -> keys.stream().allMatch(each -> notes.textsOf(each).size() >= texts.size()));
        assertAll(keys.stream().map(each -> () -> assertEquals(texts, notes.textsOf(each))));
    }

    /** As many wait for a slow outsider as there could be deliveries at all: who has nothing to do with it does not. */
    @Test
    void aSlowOutsiderKeepsOnlyItsOwnWaiting() {
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.range(0, 20).forEach(i -> outbox.add(SlowDelivery.KIND, key + i, "patience")));
        await().until(() -> slow.begun() == 2);
        add("meanwhile");
        await().until(() -> notes.textsOf(key).equals(List.of("meanwhile")));
        assertEquals(2, slow.begun());
        slow.answer();
        await().until(() -> slow.begun() == 20);
    }

    @Test
    void aRowThatFailsHoldsUpItsKeyAndNobodyElse() {
        var other = UUID.randomUUID().toString();
        var poison = "poison " + key;
        notes.failFor(poison);
        add(poison);
        add("behind it");
        add(other, "elsewhere");
        await().until(() -> notes.textsOf(other).equals(List.of("elsewhere")));
        assertEquals(List.of(), notes.textsOf(key));

        notes.succeedFor(poison);
        rows.makeDue(key, OutboxState.WAITING);
        await().until(() -> notes.textsOf(key).equals(List.of(poison, "behind it")));
    }

    @Test
    void aRowWhoseRelayCrashedIsTakenByAnotherWhenTheLeaseEnds() {
        var poison = "crash " + key;
        notes.failFor(poison);
        add(poison);
        await().until(() -> attemptsOf() == 1);
        notes.succeedFor(poison);
        // What a crash leaves behind: a claim that nobody will ever settle.
        rows.makeDueAfter(key, attemptsOf() + 1);
        await().until(() -> notes.textsOf(key).equals(List.of(poison)));
        await().until(() -> stateOf() == OutboxState.DELIVERED);
    }

    @Test
    void aRowThatCanNeverBeDeliveredIsParkedAtOnceAndLetsOthersPass() {
        var hopeless = "hopeless " + key;
        notes.refuse(hopeless);
        add(hopeless);
        add("next");
        await().until(() -> notes.textsOf(key).equals(List.of("next")));
        assertTrue(outbox.parked() >= 1);
        given().get("/q/health/well")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'outbox' }.status", equalTo("DOWN"));
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void aRowIsParkedAfterItsLastAttempt() {
        var poison = "last " + key;
        notes.failFor(poison);
        add(poison);
        await().until(() -> attemptsOf() == 1);
        rows.makeDueAfter(key, 13);
        await().until(() -> stateOf() == OutboxState.PARKED);
    }

    /** Such as one that takes its whole server along: nobody is left to say that it failed. */
    @Test
    void aRowIsParkedWhoseLastAttemptNeverTold() {
        var deadly = "deadly " + key;
        notes.failFor(deadly);
        add(deadly);
        await().until(() -> attemptsOf() == 1);
        rows.makeDueAfter(key, 14);
        await().until(() -> stateOf() == OutboxState.PARKED);
        assertEquals(14, attemptsOf());
    }

    /** What was delivered is kept for a month: tens of thousands of rows, which no look at what waits may read. */
    @Test
    void whatIsDeliveredIsNotReadAgain() {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("""
                            INSERT INTO outbox (id, kind, order_key, state, attempts, created_at, due_at, closed_at)
                            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 70)
                            SELECT UNHEX(REPLACE(UUID(), '-', '')), 'note', 'long ago', 'DELIVERED', 1, :then, :then, :then
                            FROM n AS tens, n AS ones""")
                .setParameter("then", Instant.EPOCH)
                .executeUpdate());
        add("new");
        await().until(() -> notes.textsOf(key).equals(List.of("new")));
        var read = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("ANALYZE TABLE outbox").getResultList();
            entities.createNativeQuery("FLUSH STATUS").executeUpdate();
            outbox.heads(Kinds.allBut(Set.of("stripe-news")), 16, Instant.now());
            return rows.read();
        });
        assertTrue(read < 1_000, read + " rows were read");
    }

    /** Where fewer are carried at once than any kind asks for, all kinds share one crew. */
    @Test
    void whereNoKindHasACrewOfItsOwnAllAreFound() {
        var poison = "waits " + key;
        notes.failFor(poison);
        add(poison);
        await().until(() -> attemptsOf() == 1);
        rows.makeDue(key, OutboxState.WAITING);
        var heads = QuarkusTransaction.requiringNew()
                .call(() ->
                        outbox.heads(Kinds.allBut(Set.of()), 100, Instant.now().plusSeconds(86_400)));
        assertTrue(heads.contains(rows.of(key).position()));
        notes.succeedFor(poison);
    }

    private void add(String text) {
        add(key, text);
    }

    private void add(String toKey, String text) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(NoteDelivery.KIND, toKey, new NoteDelivery.Note(text)));
    }

    private int attemptsOf() {
        return rows.of(key).attempts();
    }

    private OutboxState stateOf() {
        return rows.of(key).state();
    }
}
