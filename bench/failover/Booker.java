import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Takes free times and confirms them, one after the other, for as long as the ledger is open. */
final class Booker implements Runnable {
    private static final int DAYS = 55;
    private static final int CELLS_A_DAY = 288;
    private static final int PAUSE = 50;

    private final Instant firstDay = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(2, ChronoUnit.DAYS);
    private final Town town;
    private final Door door;
    private final Ledger ledger;
    private final Random chance;

    Booker(Town town, Door door, Ledger ledger, long seed) {
        this.town = town;
        this.door = door;
        this.ledger = ledger;
        this.chance = new Random(seed);
    }

    @Override
    public void run() {
        try {
            while (ledger.isOpen()) {
                book(pick(town.clients()), pick(town.practices()));
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The id of a booking that was acknowledged as confirmed. */
    Optional<UUID> book(Town.Person client, Town.Practice practice) throws InterruptedException {
        var free = practice.offerings().stream().filter(Town.Offering::isFree).toList();
        var at = firstDay.plusSeconds(300L * chance.nextInt(DAYS * CELLS_A_DAY));
        var held = door.send(
                        client,
                        "POST",
                        "/api/bookings",
                        "{\"offeringId\":\"" + pick(free).id() + "\",\"startsAt\":\"" + at + "\"}")
                .flatMap(body -> Json.text(body, "id"))
                .map(UUID::fromString);
        if (held.isPresent()) {
            ledger.booked(held.get(), "HELD");
            if (door.send(client, "POST", "/api/bookings/" + held.get() + "/payment", "").isPresent()) {
                ledger.booked(held.get(), "CONFIRMED");
                return held;
            }
        }
        return Optional.empty();
    }

    private <T> T pick(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
