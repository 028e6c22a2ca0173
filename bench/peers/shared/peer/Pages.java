package peer;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the three pages show that everybody sees first: the list, a practice, its free times where nobody has booked. */
final class Pages {
    static final int SIZE = 20;

    private Pages() {}

    record Items<T>(List<T> items) {}

    record Found(String slug, String name, String headline, List<String> languages, String zone) {}

    record Money(long minor, String currency) {}

    record Offered(UUID id, String title, String description, int minutes, Money price) {}

    record Shown(
            String slug,
            String name,
            String headline,
            String about,
            List<String> languages,
            String zone,
            String practitioner,
            List<Offered> offerings) {}

    record Slot(Instant startsAt, Instant endsAt) {}

    static Items<Found> list(List<Practice> practices) {
        return new Items<>(practices.stream()
                .map(practice -> new Found(
                        practice.slug,
                        practice.name,
                        practice.headline,
                        List.copyOf(practice.languages),
                        practice.zone))
                .toList());
    }

    static Shown show(Practice practice) {
        return new Shown(
                practice.slug,
                practice.name,
                practice.headline,
                practice.about,
                List.copyOf(practice.languages),
                practice.zone,
                practice.practitioner.displayName,
                practice.offerings.stream()
                        .filter(offering -> offering.active)
                        .map(offering -> new Offered(
                                offering.id,
                                offering.title,
                                offering.description,
                                offering.minutes,
                                new Money(offering.priceMinor, offering.currency)))
                        .toList());
    }

    /** Nothing where the practice has no such offering. */
    static Optional<Items<Slot>> slots(Practice practice, UUID id, LocalDate from, LocalDate to) {
        return practice.offerings.stream()
                .filter(one -> one.id.equals(id))
                .findFirst()
                .map(offering -> new Items<>(slots(practice, offering, from, to)));
    }

    private static List<Slot> slots(Practice practice, Offering offering, LocalDate from, LocalDate to) {
        var zone = ZoneId.of(practice.zone);
        var slots = new ArrayList<Slot>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            for (var opening : practice.openings) {
                if (DayOfWeek.of(opening.weekday) == day.getDayOfWeek()) {
                    addSlots(slots, day, opening, offering, zone, practice.stepMinutes);
                }
            }
        }
        return slots;
    }

    private static void addSlots(
            List<Slot> slots, LocalDate day, Opening opening, Offering offering, ZoneId zone, int stepMinutes) {
        var start = day.atStartOfDay(zone).plusMinutes(opening.startsMinute);
        var end = day.atStartOfDay(zone).plusMinutes(opening.endsMinute);
        if (opening.endsMinute <= opening.startsMinute) {
            end = end.plusDays(1);
        }
        var length = Duration.ofMinutes(offering.minutes);
        for (var at = start; !at.plus(length).isAfter(end); at = at.plusMinutes(stepMinutes)) {
            slots.add(new Slot(at.toInstant(), at.plus(length).toInstant()));
        }
    }
}
