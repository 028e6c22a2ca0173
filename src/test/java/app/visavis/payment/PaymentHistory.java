package app.visavis.payment;

import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
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
 * bank and what it decides, money given back in Stripe's own pages, an operator who tries again or settles otherwise, a
 * policy that keeps a half. Asked by HTTP, since each answer may be lost with the server.
 */
final class PaymentHistory implements Callable<Boolean> {
    static final int PRICE = 4_500;
    private static final int CELLS = 6;
    private static final int MOST_STEPS = 12;
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
    private final StripeBooks books;
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
            StripeBooks books,
            Random random) {
        this.practice = practice;
        this.backWhenCancelled = backWhenCancelled;
        this.person = person;
        this.startsAt = startsAt;
        this.hands = hands;
        this.desk = desk;
        this.books = books;
        this.random = random;
        this.booking = practice.hold(person, startsAt);
    }

    @Override
    public Boolean call() {
        openCheckout();
        if (random.nextBoolean()) {
            // What can go wrong after the money came is as much as what can before.
            pay(CARDS.get(random.nextInt(CARDS.size())));
            settle();
        }
        for (int step = random.nextInt(2, MOST_STEPS); step > 0; step--) {
            step();
        }
        return true;
    }

    private void step() {
        switch (random.nextInt(17)) {
            case 0, 1, 2 -> pay(CARDS.get(random.nextInt(CARDS.size())));
            case 3 -> openCheckout();
            case 4, 5 -> settle();
            case 6 -> cancel();
            case 7 -> person.given().delete(path("/payment"));
            case 8 ->
                rival.given()
                        .body(Map.of("offeringId", practice.offeringId(), "startsAt", startsAt.toString()))
                        .post("/api/bookings");
            case 9 -> desk.orDie(() -> desk.relay(this));
            case 10 -> complain();
            case 11 -> decide(random.nextBoolean() ? "won" : "lost");
            case 12 -> giveBackByHand();
            case 13 -> desk.orDie(() -> desk.tryAgain(booking));
            case 14 -> desk.orDie(() -> desk.settleOtherwise(booking));
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

    private void decide(String status) {
        books.disputes(booking).forEach(dispute -> hands.decide(dispute, status));
    }

    /** Somebody of the practice, in Stripe's own pages; in round sums, of which some meet what we owe ourselves. */
    private void giveBackByHand() {
        if (session != null) {
            hands.tryToRefundByHand(session, PRICE / 4 * random.nextInt(1, 5));
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
        var words = books.words(booking);
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
        books.openSessions(booking).forEach(open -> hands.pay(open, SandboxHands.GOOD_CARD));
        books.words(booking).forEach(desk::send);
    }

    HistoryEnd end() {
        return HistoryEnd.of(
                person.given().get(path("")).then().statusCode(200).extract().jsonPath());
    }

    /** What is wrong with the end, by what Stripe knows; empty when it is sound. */
    String fault() {
        var end = end();
        var truth = books.truth(booking);
        var cells = desk.cells(booking);
        var isSound = end.isSound(truth, backWhenCancelled)
                && truth.charges() <= 1
                && !truth.isOpen()
                && cells == (end.takesTime() ? CELLS : 0)
                // Neither kept nor given back: a person has it before their eyes.
                && desk.isParked(booking) == end.owed() > 0;
        return isSound ? "" : "%s %s %s with %s cells: %s".formatted(booking, end, end.owed(), cells, truth);
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
}
