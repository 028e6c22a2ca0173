package app.visavis.payment;

import app.visavis.shared.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** The door of what Stripe tells by itself: each event counts once, however often it comes. */
@ApplicationScoped
class StripeEvents {
    /** Stripe repeats an event for three days; a person may resend one for thirty. */
    private static final Duration KEPT = Duration.ofDays(60);

    /** {@code IGNORE}, because a repeated event is no fault and must not doom the transaction. */
    private static final String RECEIVE =
            "INSERT IGNORE INTO stripe_event (id, kind, received_at) VALUES (:id, :kind, :now)";

    private final EntityManager entities;
    private final Payments payments;
    private final Outbox outbox;
    private final Clock clock;

    StripeEvents(EntityManager entities, Payments payments, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.payments = payments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Keeps the event's id and the errand to look after it in one transaction. A repeated event changes nothing, and of one
     * that is nothing to us, which are most, nothing is kept; nor of a checkout that is settled, as most are by the client
     * who comes back from it.
     */
    @Transactional
    void receive(StripeNews news) {
        if (news.isOfInterest() && !isKnown(news) && isNew(news)) {
            outbox.add(StripeNewsDelivery.KIND, news.objectId(), news);
        }
    }

    @Transactional
    int forgetOld() {
        return entities.createNativeQuery("DELETE FROM stripe_event WHERE received_at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private boolean isKnown(StripeNews news) {
        return news.isOfCheckout() && payments.isSettledBy(news.objectId());
    }

    private boolean isNew(StripeNews news) {
        return entities.createNativeQuery(RECEIVE)
                        .setParameter("id", news.eventId())
                        .setParameter("kind", news.kind())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }
}
