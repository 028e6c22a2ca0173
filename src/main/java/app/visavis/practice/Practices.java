package app.visavis.practice;

import static app.visavis.practice.PracticeRefused.Reason.NO_PRACTICE;
import static app.visavis.practice.PracticeRefused.Reason.OFFERING_NOT_FOUND;
import static app.visavis.practice.PracticeRefused.Reason.PRACTICE_NOT_FOUND;

import app.visavis.shared.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

/** The door to practices for everybody: who they are, what they offer, when they are open. */
@ApplicationScoped
@Transactional
public class Practices {
    private final EntityManager entities;
    private final TimetableReader timetables;
    private final OtherCalendars calendars;

    Practices(EntityManager entities, TimetableReader timetables, OtherCalendars calendars) {
        this.entities = entities;
        this.timetables = timetables;
        this.calendars = calendars;
    }

    public PracticeView require(UUID id) {
        return Optional.ofNullable(entities.find(Practice.class, id))
                .map(PracticeView::of)
                .orElseThrow(() -> new PracticeRefused(PRACTICE_NOT_FOUND));
    }

    /** Several at once, in one statement; unknown ids are left out. */
    public Map<UUID, PracticeView> findAll(Collection<UUID> ids) {
        return entities(ids).map(PracticeView::of).collect(Collectors.toMap(PracticeView::id, Function.identity()));
    }

    public Optional<PracticeView> findBySlug(String slug) {
        return entities.createQuery("from Practice p left join fetch p.languages where p.slug = :slug", Practice.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .map(PracticeView::of);
    }

    /** The practice if this caller may see it: it is published, or their own. */
    public PracticeView requireVisible(String slug, Optional<Caller> caller) {
        return findBySlug(slug)
                .filter(practice -> practice.published()
                        || caller.filter(who -> practice.isOf(who.accountId())).isPresent())
                .orElseThrow(() -> new PracticeRefused(PRACTICE_NOT_FOUND));
    }

    public Optional<PracticeView> ofPractitioner(UUID accountId) {
        return entities.createQuery("from Practice where practitionerId = :accountId", Practice.class)
                .setParameter("accountId", accountId)
                .getResultStream()
                .findFirst()
                .map(PracticeView::of);
    }

    public PracticeView requireOfPractitioner(UUID accountId) {
        return ofPractitioner(accountId).orElseThrow(() -> new PracticeRefused(NO_PRACTICE));
    }

    /** Any offering that was ever made, withdrawn ones included. */
    public OfferingView requireOffering(UUID id) {
        return Optional.ofNullable(entities.find(Offering.class, id))
                .map(OfferingView::of)
                .orElseThrow(() -> new PracticeRefused(OFFERING_NOT_FOUND));
    }

    /** What can be booked, the shortest first. */
    public List<OfferingView> activeOfferings(UUID practiceId) {
        return activeOfferings(List.of(practiceId)).toList();
    }

    public Timetable timetable(UUID practiceId) {
        return timetables.read(practiceId);
    }

    /** The practice's zone and limits, which nobody can change until the transaction ends. */
    public LimitedDays holdDays(UUID practiceId) {
        var row = entities.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT zone, daily_limit, weekly_limit FROM practice WHERE id = :id LOCK IN SHARE MODE",
                        Object[].class)
                .addScalar("zone", StandardBasicTypes.STRING)
                .addScalar("daily_limit", StandardBasicTypes.INTEGER)
                .addScalar("weekly_limit", StandardBasicTypes.INTEGER)
                .setParameter("id", practiceId)
                .getSingleResult();
        return new LimitedDays(ZoneId.of((String) row[0]), new BookingLimits((Integer) row[1], (Integer) row[2]));
    }

    /** What other calendars say of a stretch of time. */
    public BusyTimes busyTimes(UUID practiceId, Instant from, Instant until) {
        return calendars.busy(practiceId, from, until);
    }

    /** Several at once, in a constant number of statements; unknown ids are left out. */
    public Map<UUID, PracticeCard> cards(Collection<UUID> ids) {
        var cheapest = activeOfferings(ids)
                .collect(Collectors.toMap(
                        OfferingView::practiceId,
                        OfferingView::price,
                        (one, other) -> one.minor() <= other.minor() ? one : other));
        return entities(ids)
                .map(practice -> PracticeCard.of(practice, cheapest.get(practice.id)))
                .collect(Collectors.toMap(PracticeCard::id, Function.identity()));
    }

    private Stream<Practice> entities(Collection<UUID> ids) {
        return entities
                .createQuery("select p from Practice p left join fetch p.languages where p.id in :ids", Practice.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream();
    }

    private Stream<OfferingView> activeOfferings(Collection<UUID> practiceIds) {
        return entities.createQuery(
                        "from Offering where practiceId in :ids and active order by minutes, createdAt", Offering.class)
                .setParameter("ids", practiceIds)
                .getResultStream()
                .map(OfferingView::of);
    }
}
