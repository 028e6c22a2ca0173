package app.visavis.shared.ical;

import app.visavis.shared.ical.CalendarUnreadable.Reason;
import app.visavis.shared.ical.Moments.Moment;
import biweekly.component.VEvent;
import biweekly.parameter.Range;
import biweekly.property.Uid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The entries of one UID: one that may repeat, and those that stand in for single repetitions of it. */
final class Series {
    private static final int MOST = 20_000;

    private final Moments moments;
    private final Effort effort;
    private final List<VEvent> masters = new ArrayList<>();
    private final List<VEvent> overrides = new ArrayList<>();

    private Series(Moments moments, Effort effort) {
        this.moments = moments;
        this.effort = effort;
    }

    static Collection<Series> of(List<VEvent> events, Moments moments, Effort effort) {
        Map<String, Series> series = new LinkedHashMap<>();
        for (var event : events) {
            effort.step();
            Readable.require(event);
            if (event.getDateStart() == null
                    || Moments.isMissing(event.getDateStart().getValue())) {
                throw new CalendarUnreadable(Reason.ENTRY_UNREADABLE, "DTSTART");
            }
            series.computeIfAbsent(nameOf(event.getUid()), uid -> new Series(moments, effort))
                    .add(event);
        }
        return series.values();
    }

    private static String nameOf(Uid uid) {
        return uid == null || uid.getValue() == null ? UUID.randomUUID().toString() : uid.getValue();
    }

    private void add(VEvent event) {
        var instead = event.getRecurrenceId();
        if (instead != null && Range.THIS_AND_FUTURE.equals(instead.getRange())) {
            throw new CalendarUnreadable(Reason.ENTRY_UNREADABLE, "RANGE=THISANDFUTURE");
        }
        (instead == null ? masters : overrides).add(event);
    }

    List<Span> spans(Instant from, Instant until) {
        var replaced = new Skipped();
        overrides.forEach(
                event -> replaced.add(moments.of(event.getRecurrenceId().getValue(), event.getRecurrenceId())));
        var spans = new ArrayList<Span>();
        masters.stream().filter(Series::takesTime).forEach(event -> repetitions(event, replaced, from, until)
                .forEach(spans::add));
        overrides.stream()
                .filter(Series::takesTime)
                .map(event -> Length.of(event, moments).from(start(event)))
                .forEach(spans::add);
        return spans;
    }

    private List<Span> repetitions(VEvent event, Skipped replaced, Instant from, Instant until) {
        effort.step();
        var start = start(event);
        var length = Length.of(event, moments);
        var skipped = replaced.copy();
        event.getExceptionDates()
                .forEach(dates -> dates.getValues().forEach(date -> skipped.add(moments.of(date, dates))));
        var spans = new ArrayList<Span>();
        readings(event, start, length, from, until).stream()
                .map(reading -> new Moment(reading, start.rules(), start.date()))
                .filter(moment -> !skipped.has(moment))
                .map(length::from)
                .forEach(spans::add);
        extra(event, length, skipped, spans);
        return spans;
    }

    private Set<LocalDateTime> readings(VEvent event, Moment start, Length length, Instant from, Instant until) {
        var readings = new LinkedHashSet<LocalDateTime>();
        readings.add(start.local());
        if (event.getRecurrenceRule() != null) {
            // A day of margin on both sides: the range is in instants, the readings are not.
            var first =
                    Moments.localOf(from.minus(length.atMost()), start.rules()).minusDays(1);
            var last = Moments.localOf(until, start.rules()).plusDays(1);
            readings.addAll(Repetition.of(event.getRecurrenceRule().getValue(), start.local(), start.rules())
                    .between(first, last, MOST, effort));
        }
        return readings;
    }

    private void extra(VEvent event, Length length, Skipped skipped, List<Span> spans) {
        event.getRecurrenceDates().forEach(dates -> {
            dates.getDates().stream()
                    .map(date -> moments.of(date, dates))
                    .filter(moment -> !skipped.has(moment))
                    .map(length::from)
                    .forEach(spans::add);
            dates.getPeriods().stream()
                    .filter(period -> !skipped.has(moments.of(period.getStartDate(), dates)))
                    .map(period -> moments.span(period, dates))
                    .forEach(spans::add);
        });
    }

    private Moment start(VEvent event) {
        return moments.of(event.getDateStart().getValue(), event.getDateStart());
    }

    private static boolean takesTime(VEvent event) {
        var isOff = event.getStatus() != null && event.getStatus().isCancelled();
        var isFree = event.getTransparency() != null && event.getTransparency().isTransparent();
        return !isOff && !isFree;
    }

    /** Repetitions that do not take place, or elsewhere: by their moment, or by their day when only that is given. */
    private record Skipped(Set<Instant> moments, Set<LocalDate> days) {
        Skipped() {
            this(new HashSet<>(), new HashSet<>());
        }

        Skipped copy() {
            return new Skipped(new HashSet<>(moments), new HashSet<>(days));
        }

        void add(Moment moment) {
            if (moment.date()) {
                days.add(moment.local().toLocalDate());
            } else {
                moments.add(moment.instant());
            }
        }

        boolean has(Moment moment) {
            return moments.contains(moment.instant())
                    || days.contains(moment.local().toLocalDate());
        }
    }
}
