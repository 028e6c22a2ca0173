package app.visavis.shared.ical;

import app.visavis.shared.ical.CalendarUnreadable.Reason;
import biweekly.component.Observance;
import biweekly.component.VTimezone;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A zone as a file defines it (VTIMEZONE), turned into Java's own rules by working out its changes of the clock. */
final class DefinedZone {
    private static final int MOST_CHANGES = 2_000;

    private DefinedZone() {}

    /** A change of the clock: when it is told by the clock before it, and the offsets around it. */
    private record Onset(LocalDateTime local, ZoneOffset before, ZoneOffset after) {
        Instant instant() {
            return local.toInstant(before);
        }
    }

    static ZoneRules rules(VTimezone zone, Instant until, Effort effort) {
        var onsets = Stream.<Observance>concat(zone.getStandardTimes().stream(), zone.getDaylightSavingsTime().stream())
                .flatMap(observance -> onsets(observance, until, effort).stream())
                .sorted(Comparator.comparing(Onset::instant))
                .toList();
        if (onsets.isEmpty()) {
            throw new CalendarUnreadable(
                    Reason.ZONE_UNKNOWN, zone.getTimezoneId().getValue());
        }
        return rules(onsets);
    }

    private static ZoneRules rules(List<Onset> onsets) {
        var first = onsets.getFirst().before();
        var offset = first;
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        for (var onset : onsets) {
            if (!onset.after().equals(offset)) {
                var local = LocalDateTime.ofInstant(onset.instant(), offset);
                changes.add(ZoneOffsetTransition.of(local, offset, onset.after()));
                offset = onset.after();
            }
        }
        return ZoneRules.of(first, first, List.of(), changes, List.of());
    }

    private static List<Onset> onsets(Observance observance, Instant until, Effort effort) {
        var before = offset(observance.getTimezoneOffsetFrom().getValue());
        var after = offset(observance.getTimezoneOffsetTo().getValue());
        var start = Repetition.readingOf(observance.getDateStart().getValue());
        var end = LocalDateTime.ofInstant(until, before);
        var told = new ArrayList<LocalDateTime>();
        told.add(start);
        if (observance.getRecurrenceRule() != null) {
            Repetition.of(observance.getRecurrenceRule().getValue(), start, before.getRules())
                    .between(LocalDateTime.MIN, end, MOST_CHANGES, effort)
                    .forEach(told::add);
        }
        observance.getRecurrenceDates().stream()
                .flatMap(dates -> dates.getDates().stream())
                .map(Repetition::readingOf)
                .forEach(told::add);
        return told.stream()
                .distinct()
                .map(local -> new Onset(local, before, after))
                .toList();
    }

    private static ZoneOffset offset(UtcOffset written) {
        return ZoneOffset.ofTotalSeconds((int) (written.getMillis() / 1_000));
    }
}
