package app.visavis.payment;

import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** One client, one time, and what comes between them: asked by HTTP, since each answer may be lost with the server. */
final class PaymentHistory implements Callable<Boolean> {
    private static final int PRICE = 4_500;
    private static final int CELLS = 6;
    private static final int MOST_STEPS = 9;

    private final OpenPractice practice;
    private final Person rival = People.client();
    private final Person person;
    private final Instant startsAt;
    private final SandboxHands hands;
    private final HistoryDesk desk;
    private final Random random;
    private final UUID booking;
    private @Nullable String session;

    PaymentHistory(
            OpenPractice practice,
            Person person,
            Instant startsAt,
            SandboxHands hands,
            HistoryDesk desk,
            Random random) {
        this.practice = practice;
        this.person = person;
        this.startsAt = startsAt;
        this.hands = hands;
        this.desk = desk;
        this.random = random;
        this.booking = practice.hold(person, startsAt);
    }

    @Override
    public Boolean call() {
        openCheckout();
        for (int step = random.nextInt(2, MOST_STEPS); step > 0; step--) {
            step();
        }
        return true;
    }

    private void step() {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> pay();
            case 3 -> openCheckout();
            case 4, 5 -> settle();
            case 6 -> cancel();
            case 7 -> person.given().delete(path("/payment"));
            case 8 ->
                rival.given()
                        .body(Map.of("offeringId", practice.offeringId(), "startsAt", startsAt.toString()))
                        .post("/api/bookings");
            case 9 -> desk.relayOrDie(this);
            default -> hearSomeWords();
        }
    }

    void openCheckout() {
        String url = person.given().post(path("/payment")).then().extract().path("checkoutUrl");
        if (url != null) {
            session = SandboxHands.sessionOf(url);
        }
    }

    void pay() {
        if (session != null) {
            hands.pay(session, SandboxHands.GOOD_CARD);
        }
    }

    void settle() {
        person.given().body("{}").put(path("/payment/settlement"));
    }

    void cancel() {
        person.given().body("{}").put(path("/cancellation"));
    }

    /** Of what Stripe has told so far: some, in any order, some twice; the rest is lost or comes at another step. */
    private void hearSomeWords() {
        var words = desk.words(booking);
        Collections.shuffle(words, random);
        words.stream().limit(random.nextInt(words.size() + 1)).forEach(word -> {
            desk.send(word);
            if (random.nextInt(3) == 0) {
                desk.send(word);
            }
        });
    }

    /** Stripe has a checkout whose answer was lost; should somebody pay it all the same, that must end well too. */
    void ghostPays() {
        desk.openSessions(booking).forEach(open -> hands.pay(open, SandboxHands.GOOD_CARD));
        desk.words(booking).forEach(desk::send);
    }

    /** Booking and money, as its person sees them. */
    String end() {
        var seen = person.given().get(path("")).then().statusCode(200).extract();
        return seen.path("state") + "/" + seen.path("payment.state");
    }

    /** What is wrong with the end, by what Stripe knows; empty when it is sound. */
    String fault() {
        var end = end();
        var truth = desk.truth(booking);
        var expected = truth.isPaid()
                ? truth.refunded() == 0 ? List.of("CONFIRMED/PAID") : List.of("CANCELLED/REFUNDED", "LAPSED/REFUNDED")
                : List.of("LAPSED/EXPIRED", "CANCELLED/EXPIRED", "LAPSED/null", "CANCELLED/null", "HELD/null");
        var isWhole = truth.refunded() == 0 || truth.refunded() == PRICE && truth.refunds() == 1;
        var cells = desk.cells(booking);
        var takes = end.startsWith("CONFIRMED") || end.startsWith("HELD") ? CELLS : 0;
        return expected.contains(end) && isWhole && truth.charges() <= 1 && !truth.isOpen() && cells == takes
                ? ""
                : "%s %s with %s cells: %s".formatted(booking, end, cells, truth);
    }

    UUID booking() {
        return booking;
    }

    UUID client() {
        return person.id();
    }

    private String path(String rest) {
        return "/api/bookings/" + booking + rest;
    }

    /**
     * What Stripe knows of a booking.
     *
     * @param isOpen whether somebody may still pay
     */
    record Truth(boolean isPaid, boolean isOpen, int charges, int refunds, long refunded) {}

    static boolean isOf(JsonNode object, UUID booking) {
        return booking.toString().equals(object.path("metadata").path("booking").asText());
    }
}
