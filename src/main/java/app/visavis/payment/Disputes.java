package app.visavis.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What clients complain of at their banks. */
@ApplicationScoped
@Transactional
class Disputes {
    private final EntityManager entities;
    private final Event<PaymentEvent> events;
    private final Clock clock;

    Disputes(EntityManager entities, Event<PaymentEvent> events, Clock clock) {
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes over what Stripe says, however often; a dispute of another program's payment is nothing to us.
     *
     * @return false when it is about a payment of ours whose money has not been heard of yet
     */
    boolean learn(StripeDispute said) {
        var now = clock.instant();
        // The payment's lock keeps two who hear of the same dispute from writing it twice.
        var payment = entities.createQuery("select p from Payment p where p.intentId = :intent", Payment.class)
                .setParameter("intent", said.intentId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        payment.ifPresent(disputed -> learn(disputed, said, now));
        return payment.isPresent()
                || said.paymentId() == null
                || entities.find(Payment.class, said.paymentId()) == null;
    }

    /** The latest of each payment; those without one are left out. */
    Map<UUID, DisputeView> of(Collection<UUID> paymentIds) {
        return entities.createQuery(
                        "select d from Dispute d where d.paymentId in :payments order by d.openedAt", Dispute.class)
                .setParameter("payments", paymentIds)
                .getResultStream()
                .collect(Collectors.toMap(Dispute::paymentId, Dispute::view, (older, newer) -> newer));
    }

    /** What banks took back for good of one payment, in the smallest unit of its currency. */
    long lostMinorOf(UUID paymentId) {
        return entities.createQuery(
                        "select coalesce(sum(d.amount.minor), 0) from Dispute d"
                                + " where d.paymentId = :payment and d.state = LOST",
                        Long.class)
                .setParameter("payment", paymentId)
                .getSingleResult();
    }

    private void learn(Payment payment, StripeDispute said, Instant now) {
        var known = entities.find(Dispute.class, said.id());
        if (known == null) {
            known = new Dispute(payment.id(), said, now);
            entities.persist(known);
        } else if (!known.learn(said, now)) {
            return;
        }
        events.fire(new PaymentEvent.Disputed(PaymentView.of(payment), known.view()));
    }
}
