package app.visavis.shared.ical;

import app.visavis.shared.ical.CalendarUnreadable.Reason;
import biweekly.ICalendar;
import biweekly.io.text.ICalReader;
import biweekly.parameter.FreeBusyType;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** When a person is busy, going by a calendar of another program. */
public final class CalendarReading {
    private static final int MOST_ENTRIES = 20_000;
    private static final String END = "END:VCALENDAR";

    private CalendarReading() {}

    /**
     * Reads a whole file, or throws {@link CalendarUnreadable}.
     *
     * @param zone by whose clock whole days and times without a zone are read
     * @return sorted, without overlaps, cut to the range
     */
    public static List<Span> busy(String text, ZoneId zone, Instant from, Instant until) {
        return busy(text, zone, from, until, new Effort());
    }

    static List<Span> busy(String text, ZoneId zone, Instant from, Instant until, Effort effort) {
        try {
            var busy = new ArrayList<Span>();
            for (var file : files(text)) {
                var zones = new Zones(zone, until, effort);
                spans(file, zones, effort, from, until).forEach(span -> {
                    busy.add(span);
                    requireFew(busy.size());
                });
            }
            return Span.union(busy);
        } catch (CalendarUnreadable refused) {
            throw refused;
        } catch (RuntimeException | StackOverflowError odd) {
            // The library takes more than it can make sense of; what it half understood might be busy.
            throw new CalendarUnreadable(Reason.ENTRY_UNREADABLE, odd.getClass().getSimpleName());
        }
    }

    private static Stream<Span> spans(ICalendar file, Zones zones, Effort effort, Instant from, Instant until) {
        var moments = new Moments(file, zones);
        requireFew(file.getEvents().size());
        var events = Series.of(file.getEvents(), moments, effort).stream()
                .flatMap(series -> series.spans(from, until).stream());
        return Stream.concat(events, freeBusy(file, moments))
                .filter(span -> span.overlaps(from, until))
                .map(span -> span.within(from, until));
    }

    private static Stream<Span> freeBusy(ICalendar file, Moments moments) {
        return file.getFreeBusies().stream()
                .peek(Readable::require)
                .flatMap(component -> component.getFreeBusy().stream())
                .filter(times -> !FreeBusyType.FREE.equals(times.getType()))
                .flatMap(times -> times.getValues().stream().map(period -> moments.span(period, times)));
    }

    private static List<ICalendar> files(String text) {
        var whole = text.startsWith("\uFEFF") ? text.substring(1).strip() : text.strip();
        if (!whole.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)
                || !whole.regionMatches(true, whole.length() - END.length(), END, 0, END.length())) {
            throw new CalendarUnreadable(Reason.NOT_A_CALENDAR, "");
        }
        try (var reader = new ICalReader(whole)) {
            // The names of zones stay as they are written: Zones knows more of them than the library, and refuses the
            // rest.
            reader.setGlobalTimezoneIdResolver(name -> null);
            return reader.readAll();
        } catch (IOException broken) {
            throw new CalendarUnreadable(Reason.NOT_A_CALENDAR, "");
        }
    }

    private static void requireFew(int size) {
        if (size > MOST_ENTRIES) {
            throw new CalendarUnreadable(Reason.TOO_MANY_ENTRIES, "");
        }
    }
}
