package peer;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The three pages that everybody sees first: the list, a practice, its free times (of nobody who has booked yet). */
@RestController
@RequestMapping("/api/practices")
@Transactional(readOnly = true)
class PracticeController {
    private static final int PAGE = 20;

    private final Practices practices;

    PracticeController(Practices practices) {
        this.practices = practices;
    }

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

    @GetMapping
    Items<Found> search() {
        return new Items<>(practices.findByPublishedTrueOrderByName(Limit.of(PAGE)).stream()
                .map(practice -> new Found(
                        practice.slug,
                        practice.name,
                        practice.headline,
                        List.copyOf(practice.languages),
                        practice.zone))
                .toList());
    }

    @GetMapping("/{slug}")
    Shown read(@PathVariable("slug") String slug) {
        var practice = require(slug);
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

    @GetMapping("/{slug}/offerings/{id}/slots")
    Items<Slot> slots(
            @PathVariable("slug") String slug,
            @PathVariable("id") UUID id,
            @RequestParam("from") LocalDate from,
            @RequestParam("to") LocalDate to) {
        var practice = require(slug);
        var offering = practice.offerings.stream()
                .filter(one -> one.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var zone = ZoneId.of(practice.zone);
        var slots = new ArrayList<Slot>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            for (var opening : practice.openings) {
                if (DayOfWeek.of(opening.weekday) == day.getDayOfWeek()) {
                    addSlots(slots, day, opening, offering, zone, practice.stepMinutes);
                }
            }
        }
        return new Items<>(slots);
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

    private Practice require(String slug) {
        return practices
                .findBySlugAndPublishedTrue(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
