package app.visavis.shared.ical;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A stretch of time; its end is no longer part of it. */
public record Span(Instant startsAt, Instant endsAt) {
    /** Whether it takes any of this time; what has no length takes none. */
    boolean overlaps(Instant from, Instant until) {
        return startsAt.isBefore(endsAt) && startsAt.isBefore(until) && endsAt.isAfter(from);
    }

    Span within(Instant from, Instant until) {
        return new Span(startsAt.isBefore(from) ? from : startsAt, endsAt.isAfter(until) ? until : endsAt);
    }

    /** Sorted, and those that touch or overlap made one. */
    static List<Span> union(Collection<Span> spans) {
        List<Span> union = new ArrayList<>();
        for (var span :
                spans.stream().sorted(Comparator.comparing(Span::startsAt)).toList()) {
            if (union.isEmpty() || span.startsAt.isAfter(union.getLast().endsAt)) {
                union.add(span);
            } else if (span.endsAt.isAfter(union.getLast().endsAt)) {
                union.set(union.size() - 1, new Span(union.getLast().startsAt, span.endsAt));
            }
        }
        return union;
    }
}
