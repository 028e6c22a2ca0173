package app.visavis.shared.ical;

import app.visavis.shared.ical.CalendarUnreadable.Reason;
import biweekly.component.VTimezone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the zone names in calendars mean: IANA names, also behind a maker's prefix, those of Windows, and as a last resort
 * the definition that the file brings. A name without any of these is refused, never guessed.
 */
final class Zones {
    private static final Set<String> IANA = ZoneId.getAvailableZoneIds();

    private final Map<String, ZoneRules> known = new HashMap<>();
    private final ZoneRules ofPractice;
    private final Instant until;
    private final Effort effort;

    /** @param until how far ahead definitions in the file are worked out */
    Zones(ZoneId ofPractice, Instant until, Effort effort) {
        this.ofPractice = ofPractice.getRules();
        this.until = until;
        this.effort = effort;
    }

    /** By whose clock days and times without a zone are read. */
    ZoneRules ofPractice() {
        return ofPractice;
    }

    ZoneRules named(String name, @Nullable VTimezone definition) {
        return known.computeIfAbsent(name, unknown -> resolve(unknown, definition));
    }

    private ZoneRules resolve(String name, @Nullable VTimezone definition) {
        return iana(name)
                .or(() -> WindowsZones.find(name))
                .map(ZoneId::getRules)
                .or(() -> Optional.ofNullable(definition).map(zone -> DefinedZone.rules(zone, until, effort)))
                .orElseThrow(() -> new CalendarUnreadable(Reason.ZONE_UNKNOWN, name));
    }

    /** {@code /freeassociation.sourceforge.net/Europe/Berlin} is {@code Europe/Berlin}. */
    private static Optional<ZoneId> iana(String name) {
        var rest = name.strip();
        while (!IANA.contains(rest)) {
            var slash = rest.indexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            rest = rest.substring(slash + 1);
        }
        return Optional.of(ZoneId.of(rest));
    }
}
