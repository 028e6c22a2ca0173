package app.visavis.booking;

import app.visavis.practice.PracticeView;
import app.visavis.practice.Practices;
import app.visavis.shared.page.Limit;
import app.visavis.shared.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The door to many bookings at once: a client's, and a practice's agenda. */
@ApplicationScoped
@Transactional
class BookingLists {
    private static final int LONGEST_AGENDA = 2_000;

    private final EntityManager entities;
    private final Practices practices;
    private final Clock clock;

    BookingLists(EntityManager entities, Practices practices, Clock clock) {
        this.entities = entities;
        this.practices = practices;
        this.clock = clock;
    }

    Page<BookingView> ofClient(UUID clientId, BookingFilter filter, Optional<Cursor> after, Limit limit) {
        var beyond = filter.ascending() ? ">" : "<";
        var order = filter.ascending() ? "asc" : "desc";
        var query = entities.createQuery(
                        "from Booking b where b.clientId = :client and " + filter.condition()
                                + after.map(cursor -> " and (b.startsAt %1$s :at or b.startsAt = :at and b.id %1$s :id)"
                                                .formatted(beyond))
                                        .orElse("")
                                + " order by b.startsAt " + order + ", b.id " + order,
                        Booking.class)
                .setParameter("client", clientId)
                .setParameter("now", clock.instant())
                .setMaxResults(limit.andOne());
        after.ifPresent(cursor -> query.setParameter("at", cursor.at()).setParameter("id", cursor.id()));
        return Page.cut(views(query.getResultList()), limit, view -> new Cursor(view.startsAt(), view.id()).toString());
    }

    /** What starts on these days of the practice, the first one first; never what lapsed. */
    List<BookingView> agenda(PracticeView practice, DateRange range, BookingFilter filter) {
        return views(entities.createQuery(
                        "from Booking b where b.practiceId = :practice and b.startsAt >= :from and b.startsAt < :until"
                                + " and b.state <> LAPSED and " + filter.condition() + " order by b.startsAt, b.id",
                        Booking.class)
                .setParameter("practice", practice.id())
                .setParameter("from", range.start(practice.zone()))
                .setParameter("until", range.end(practice.zone()))
                .setParameter("now", clock.instant())
                .setMaxResults(LONGEST_AGENDA)
                .getResultList());
    }

    /** What stands, or stood, for a person on either side since then, the first one first; of too many the oldest go. */
    List<BookingView> standing(UUID accountId, Instant since) {
        var now = clock.instant();
        var coming =
                standing(accountId, "b.startsAt >= :now order by b.startsAt, b.id", Map.of("now", now), LONGEST_AGENDA);
        var past = standing(
                accountId,
                "b.startsAt >= :since and b.startsAt < :now order by b.startsAt desc, b.id desc",
                Map.of("since", since, "now", now),
                LONGEST_AGENDA - coming.size());
        return views(Stream.concat(past.reversed().stream(), coming.stream()).toList());
    }

    private List<Booking> standing(UUID accountId, String when, Map<String, Instant> moments, int most) {
        var practice = practices.ofPractitioner(accountId).map(PracticeView::id).orElse(accountId);
        var query = entities.createQuery(
                        "from Booking b where (b.clientId = :account or b.practiceId = :practice)"
                                + " and b.state in (CONFIRMED, COMPLETED, NO_SHOW) and " + when,
                        Booking.class)
                .setParameter("account", accountId)
                .setParameter("practice", practice)
                .setMaxResults(most);
        moments.forEach(query::setParameter);
        return query.getResultList();
    }

    private List<BookingView> views(List<Booking> bookings) {
        var known = practices.findAll(
                bookings.stream().map(booking -> booking.practiceId).distinct().toList());
        return bookings.stream()
                .map(booking -> BookingView.of(booking, known.get(booking.practiceId)))
                .toList();
    }
}
