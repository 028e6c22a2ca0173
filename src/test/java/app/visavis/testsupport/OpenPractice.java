package app.visavis.testsupport;

import app.visavis.shared.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A published practice with one offering, made through the front door. */
public record OpenPractice(Person practitioner, UUID id, String slug, UUID offeringId, int minutes) {
    private static final int ALL_WEEK = 7;

    /** Open around the clock, in five-minute steps, with no notice: 30 minutes for 45 euros. */
    public static OpenPractice always() {
        return always(Money.of(4_500, "EUR"));
    }

    /** Open around the clock, in five-minute steps, with no notice: 30 minutes at this price. */
    public static OpenPractice always(Money price) {
        return with(price, 30, 0, "UTC", allWeek());
    }

    /** Openings are {@code {weekday, starts, ends}} as the REST call wants them. */
    public static OpenPractice with(
            Money price, int minutes, int buffer, String zone, List<Map<String, Object>> openings) {
        var practice = unpublished(price, minutes, buffer, zone, openings);
        practice.publish();
        return practice;
    }

    /** The same, before it is published. */
    public static OpenPractice unpublished(
            Money price, int minutes, int buffer, String zone, List<Map<String, Object>> openings) {
        var practitioner = People.practitioner();
        var slug = "practice-" + UUID.randomUUID();
        var id = open(practitioner, slug, zone, price);
        patchRules(practitioner);
        practitioner
                .given()
                .body(Map.of("items", openings))
                .put("/api/practice/openings")
                .then()
                .statusCode(200);
        return new OpenPractice(practitioner, id, slug, offer(practitioner, price, minutes, buffer), minutes);
    }

    public static List<Map<String, Object>> allWeek() {
        return IntStream.rangeClosed(1, ALL_WEEK)
                .mapToObj(weekday -> Map.<String, Object>of("weekday", weekday, "starts", "00:00", "ends", "00:00"))
                .toList();
    }

    public void publish() {
        practitioner
                .given()
                .body(Map.of("published", true))
                .put("/api/practice/publication")
                .then()
                .statusCode(200);
    }

    /** Gives a client all back until so many hours before the start, and this much after that. */
    public OpenPractice givingBack(int freeHours, int latePercent) {
        practitioner
                .given()
                .body(Map.of("freeHours", freeHours, "latePercent", latePercent))
                .put("/api/practice/policy")
                .then()
                .statusCode(200);
        return this;
    }

    /** A start on the grid, at least so many minutes from now. */
    public static Instant inMinutes(int minutes) {
        var hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        var wanted = Instant.now().plus(minutes, ChronoUnit.MINUTES);
        var steps = Math.ceilDiv(ChronoUnit.SECONDS.between(hour, wanted), 300);
        return hour.plusSeconds(steps * 300);
    }

    /** Holds a time for somebody who is signed in. */
    public UUID hold(Person client, Instant startsAt) {
        return UUID.fromString(client.given()
                .body(Map.of("offeringId", offeringId, "startsAt", startsAt.toString()))
                .post("/api/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static UUID open(Person practitioner, String slug, String zone, Money price) {
        return UUID.fromString(practitioner
                .given()
                .body(Map.of(
                        "name",
                        "Practice of " + practitioner.displayName(),
                        "slug",
                        slug,
                        "headline",
                        "Listens well",
                        "about",
                        "Twenty years of listening.",
                        "languages",
                        List.of("en", "fr"),
                        "zone",
                        zone,
                        "currency",
                        price.currency().getCurrencyCode()))
                .post("/api/practice")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static void patchRules(Person practitioner) {
        practitioner
                .given()
                .body(Map.of("noticeMinutes", 0, "stepMinutes", 5, "horizonDays", 365))
                .patch("/api/practice")
                .then()
                .statusCode(200);
    }

    private static UUID offer(Person practitioner, Money price, int minutes, int buffer) {
        var currency = price.currency().getCurrencyCode();
        return UUID.fromString(practitioner
                .given()
                .body(Map.of(
                        "title",
                        "Conversation",
                        "description",
                        "We talk.",
                        "minutes",
                        minutes,
                        "price",
                        Map.of("minor", price.minor(), "currency", currency),
                        "bufferBefore",
                        buffer,
                        "bufferAfter",
                        buffer))
                .post("/api/practice/offerings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
