package app.visavis.practice;

import static app.visavis.practice.PracticeRefused.Reason.OFFERING_NOT_FOUND;
import static app.visavis.practice.PracticeRefused.Reason.PRICE_TOO_SMALL;
import static app.visavis.practice.PracticeRefused.Reason.WRONG_CURRENCY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The door through which a practitioner keeps what the practice offers. */
@ApplicationScoped
@Transactional
class Offerings {
    private final EntityManager entities;
    private final Event<PracticeEvent> events;
    private final Clock clock;

    Offerings(EntityManager entities, Event<PracticeEvent> events, Clock clock) {
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** Withdrawn ones included, the oldest first. */
    List<OfferingView> of(PracticeView practice) {
        return entities.createQuery("from Offering where practiceId = :id order by createdAt, id", Offering.class)
                .setParameter("id", practice.id())
                .getResultStream()
                .map(OfferingView::of)
                .toList();
    }

    OfferingView add(PracticeView practice, OfferingTerms terms) {
        requirePrice(practice, terms);
        var offering = new Offering(practice.id(), terms, clock.instant());
        entities.persist(offering);
        return changed(offering);
    }

    OfferingView change(PracticeView practice, UUID id, OfferingTerms terms) {
        requirePrice(practice, terms);
        var offering = require(practice, id);
        offering.offer(terms);
        return changed(offering);
    }

    void withdraw(PracticeView practice, UUID id) {
        var offering = require(practice, id);
        offering.withdraw();
        changed(offering);
    }

    private OfferingView changed(Offering offering) {
        events.fire(new PracticeEvent.OfferingsChanged(offering.practiceId));
        return OfferingView.of(offering);
    }

    private Offering require(PracticeView practice, UUID id) {
        return Optional.ofNullable(entities.find(Offering.class, id))
                .filter(offering -> offering.practiceId.equals(practice.id()))
                .orElseThrow(() -> new PracticeRefused(OFFERING_NOT_FOUND));
    }

    private static void requirePrice(PracticeView practice, OfferingTerms terms) {
        if (!terms.price().currency().equals(practice.currency())) {
            throw new PracticeRefused(WRONG_CURRENCY);
        }
        if (!SmallestCharge.allows(terms.price())) {
            throw new PracticeRefused(PRICE_TOO_SMALL);
        }
    }
}
