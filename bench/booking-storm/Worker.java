import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** One of the 32: asks now this server, now that one, for whatever chance says, as fast as it is answered. */
final class Worker implements Runnable {
    private static final int DAYS = 7;
    private static final int CELLS_A_DAY = 288;
    private static final int LATE_AT_ONCE = 3;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern CHECKOUT = Pattern.compile("\"checkoutUrl\":\"[^\"]*/([^\"/]+)\"");

    private final Instant firstDay = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(2, ChronoUnit.DAYS);
    private final Town town;
    private final List<URI> servers;
    private final String stripe;
    private final HttpClient http;
    private final Hand hand;
    private final Tally tally;
    private final AtomicInteger left;
    private final Random chance;
    final KnownBookings known = new KnownBookings();
    final List<UUID> paid = new ArrayList<>();
    private final Deque<Late> late = new ArrayDeque<>();

    /** A checkout whose hold is gone already, still to be paid. */
    private record Late(Known booking, String session) {}

    Worker(
            Town town,
            List<URI> servers,
            String stripe,
            HttpClient http,
            Hand hand,
            Tally tally,
            AtomicInteger left,
            long seed) {
        this.town = town;
        this.servers = servers;
        this.stripe = stripe;
        this.http = http;
        this.hand = hand;
        this.tally = tally;
        this.left = left;
        this.chance = new Random(seed);
    }

    @Override
    public void run() {
        try {
            while (left.getAndDecrement() > 0) {
                attempt(chance.nextInt(100));
            }
            while (!late.isEmpty()) {
                payLate();
            }
        } catch (IOException | InterruptedException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void attempt(int dice) throws IOException, InterruptedException, SQLException {
        if (late.size() >= LATE_AT_ONCE) {
            payLate();
        } else if (dice < 46) {
            place(pick(town.practices()), true);
        } else if (dice < 50) {
            place(pick(town.practices()), false);
        } else if (dice < 53) {
            invite(pick(town.practices()));
        } else if (dice < 54) {
            takeBack();
        } else if (dice < 68) {
            confirm();
        } else if (dice < 85) {
            move();
        } else if (dice < 97) {
            cancel();
        } else {
            startToPay();
        }
    }

    private Known place(Town.Practice practice, boolean isSignedIn) throws IOException, InterruptedException {
        var client = isSignedIn ? pick(town.clients()) : null;
        var offering = pick(practice.offerings());
        var startsAt = someTime();
        var answer = send(
                isSignedIn ? "place" : "place-unnamed",
                client,
                "POST",
                "/api/bookings",
                "{\"offeringId\":\"" + offering.id() + "\",\"startsAt\":\"" + startsAt + "\"}");
        if (answer.statusCode() != 201) {
            return null;
        }
        var booking = new Known(idIn(answer), practice, client, offering.isFree(), false, startsAt, Known.State.HELD);
        known.add(booking);
        return booking;
    }

    private void invite(Town.Practice practice) throws IOException, InterruptedException {
        var offering = pick(practice.offerings());
        var startsAt = someTime();
        var answer = send(
                "invite",
                practice.practitioner(),
                "POST",
                "/api/practice/bookings",
                "{\"offeringId\":\"%s\",\"startsAt\":\"%s\",\"email\":\"guest@example.org\",\"charge\":\"SETTLED\"}"
                        .formatted(offering.id(), startsAt));
        if (answer.statusCode() == 201) {
            known.add(new Known(idIn(answer), practice, null, true, true, startsAt, Known.State.HELD));
        }
    }

    /** What costs nothing is confirmed by wanting to pay for it. */
    private void confirm() throws IOException, InterruptedException {
        var booking = latest(Known.State.HELD, true);
        if (booking == null) {
            place(pick(town.practices()), true);
            return;
        }
        var answer = send("confirm", booking.client, "POST", "/api/bookings/" + booking.id + "/payment", "");
        booking.state = answer.statusCode() == 201
                ? Known.State.CONFIRMED
                : answer.statusCode() < 500 ? Known.State.OVER : Known.State.OPEN;
    }

    private void move() throws IOException, InterruptedException {
        var booking = latest(Known.State.CONFIRMED, true);
        if (booking == null) {
            place(pick(town.practices()), true);
            return;
        }
        var mover = chance.nextBoolean() ? booking.client : booking.practice.practitioner();
        var startsAt = chance.nextInt(3) == 0
                ? Instant.parse(booking.startsAt).plusSeconds(300L * (chance.nextInt(13) - 6)).toString()
                : someTime();
        var answer = send(
                "move", mover, "PUT", "/api/bookings/" + booking.id + "/schedule", "{\"startsAt\":\"" + startsAt + "\"}");
        if (answer.statusCode() == 200) {
            booking.startsAt = startsAt;
        }
    }

    private void cancel() throws IOException, InterruptedException {
        var booking = latest(Known.State.CONFIRMED, true);
        if (booking == null) {
            place(pick(town.practices()), true);
            return;
        }
        var by = chance.nextBoolean() ? booking.client : booking.practice.practitioner();
        var answer = send("cancel", by, "PUT", "/api/bookings/" + booking.id + "/cancellation", "{}");
        if (answer.statusCode() == 200) {
            booking.state = Known.State.CANCELLED;
        }
    }

    /** An invitation whose address was mistyped. */
    private void takeBack() throws IOException, InterruptedException {
        var mistyped = known.latestInvitation();
        if (mistyped != null) {
            var by = mistyped.practice.practitioner();
            send("take-back", by, "PUT", "/api/bookings/" + mistyped.id + "/cancellation", "{}");
            mistyped.state = Known.State.OVER;
            return;
        }
        invite(pick(town.practices()));
    }

    /** Takes a checkout, and then loses the hold by an operator's hand: the money is to come afterwards. */
    private void startToPay() throws IOException, InterruptedException, SQLException {
        var booking = place(pick(town.practices()), true);
        if (booking == null || booking.isFree) {
            return;
        }
        var answer = send("start-to-pay", booking.client, "POST", "/api/bookings/" + booking.id + "/payment", "");
        var session = CHECKOUT.matcher(answer.body());
        if (answer.statusCode() == 201 && session.find()) {
            booking.state = Known.State.LATE;
            hand.loseHold(booking);
            late.add(new Late(booking, session.group(1)));
        }
    }

    private void payLate() throws IOException, InterruptedException {
        var next = late.removeFirst();
        var request = HttpRequest.newBuilder(URI.create(stripe + "/sandbox/sessions/" + next.session + "/pay"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"card\":\"4242424242424242\"}"))
                .build();
        if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            paid.add(next.booking.id);
            tally.add("pay-late", 200);
        }
    }

    private HttpResponse<String> send(String wish, Town.Person who, String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(pick(servers).resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (who != null) {
            request.header("Authorization", "Bearer " + who.token());
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        tally.add(wish, answer.statusCode());
        return answer;
    }

    /** One of the last few of this kind, so that holds are met before and after they have run out. */
    private Known latest(Known.State state, boolean isFree) {
        return known.latest(state, isFree, chance.nextInt(4));
    }

    private String someTime() {
        return firstDay.plusSeconds(300L * chance.nextInt(DAYS * CELLS_A_DAY)).toString();
    }

    private <T> T pick(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private static UUID idIn(HttpResponse<String> answer) {
        var found = ID.matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException("No id in " + answer.body());
        }
        return UUID.fromString(found.group(1));
    }
}
