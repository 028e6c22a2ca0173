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

/**
 * One client, one time, and what comes between them: cards that are declined or take no money back, a complaint at the
 * bank, a policy that keeps a half. Asked by HTTP, since each answer may be lost with the server.
 */
final class PaymentHistory implements Callable<Boolean> {
    static final int PRICE = 4_500;
    private static final int CELLS = 6;
    private static final int MOST_STEPS = 9;
    private static final List<String> CARDS = List.of(
            SandboxHands.GOOD_CARD,
            SandboxHands.GOOD_CARD,
            SandboxHands.GOOD_CARD,
            SandboxHands.DECLINED_CARD,
            SandboxHands.REFUND_FAILS_CARD);

    private final OpenPractice practice;
    private final int backWhenCancelled;
    private final Person rival = People.client();
    private final Person person;
    private final Instant startsAt;
    private final SandboxHands hands;
    private final HistoryDesk desk;
    private final Random random;
    private final UUID booking;
    private @Nullable String session;

    /** @param backWhenCancelled what the practice's policy gives back, in cents */
    PaymentHistory(
            OpenPractice practice,
            int backWhenCancelled,
            Person person,
            Instant startsAt,
            SandboxHands hands,
            HistoryDesk desk,
            Random random) {
        this.practice = practice;
        this.backWhenCancelled = backWhenCancelled;
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
        switch (random.nextInt(13)) {
            case 0, 1, 2 -> pay(CARDS.get(random.nextInt(CARDS.size())));
            case 3 -> openCheckout();
            case 4, 5 -> settle();
            case 6 -> cancel();
            case 7 -> person.given().delete(path("/payment"));
            case 8 ->
                rival.given()
                        .body(Map.of("offeringId", practice.offeringId(), "startsAt", startsAt.toString()))
                        .post("/api/bookings");
            case 9 -> desk.relayOrDie(this);
            case 10 -> complain();
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
        pay(SandboxHands.GOOD_CARD);
    }

    private void pay(String card) {
        if (session != null) {
            hands.pay(session, card);
        }
    }

    /** At the bank, which asks whether there is something to complain of. */
    private void complain() {
        if (session != null) {
            hands.tryToDispute(session);
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
        var cells = desk.cells(booking);
        var takes = end.startsWith("CONFIRMED") || end.startsWith("HELD") ? CELLS : 0;
        var isSound = isSound(end, truth) && truth.charges() <= 1 && !truth.isOpen() && cells == takes;
        return isSound ? "" : "%s %s with %s cells: %s".formatted(booking, end, cells, truth);
    }

    private boolean isSound(String end, Truth truth) {
        return switch (end) {
            case "LAPSED/EXPIRED", "CANCELLED/EXPIRED", "LAPSED/null", "CANCELLED/null", "HELD/null" -> !truth.isPaid();
            case "CONFIRMED/PAID" -> truth.isPaid() && truth.refunded() == 0;
            // Money that came too late goes back whole, whatever the policy keeps.
            case "LAPSED/REFUNDED" -> truth.refunds() == 1 && truth.refunded() == PRICE && knows(truth);
            case "CANCELLED/REFUNDED" ->
                truth.refunds() == 1
                        && List.of(backWhenCancelled, PRICE).contains((int) truth.refunded())
                        && knows(truth);
            // Neither kept nor given back: a person has it before their eyes.
            case "LAPSED/REFUND_FAILED", "CANCELLED/REFUND_FAILED" ->
                truth.refunded() == 0 && truth.cannotBeGivenBack() && desk.isParked(booking);
            default -> false;
        };
    }

    /** What its person reads is what Stripe did. */
    private boolean knows(Truth truth) {
        return truth.refunded()
                == person.given().get("/api/payments").then().extract().<Integer>path("items[0].refunded.minor");
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
     * @param refunds those that did not fail
     * @param cannotBeGivenBack because the bank has it in dispute, or the card takes nothing
     */
    record Truth(boolean isPaid, boolean isOpen, int charges, long refunds, long refunded, boolean cannotBeGivenBack) {}

    static boolean isOf(JsonNode object, UUID booking) {
        return booking.toString().equals(object.path("metadata").path("booking").asText());
    }
}
