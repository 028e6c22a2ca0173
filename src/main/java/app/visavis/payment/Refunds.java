package app.visavis.payment;

import app.visavis.shared.money.Money;
import app.visavis.shared.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Money on its way back: decided in the transaction that makes it due, carried out by {@link RefundDelivery}. */
@ApplicationScoped
@Transactional
class Refunds {
    private static final int SWEPT_AT_ONCE = 100;

    private static final String PENDING =
            "select r, p from Refund r join Payment p on p.id = r.paymentId where r.state = PENDING";

    private final EntityManager entities;
    private final Outbox outbox;
    private final Event<PaymentEvent> events;
    private final Clock clock;

    Refunds(EntityManager entities, Outbox outbox, Event<PaymentEvent> events, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** Gives back that much, but never more than was captured and not given back yet. */
    @Transactional(TxType.MANDATORY)
    void ask(Payment payment, Money wanted) {
        var now = clock.instant();
        var given = payment.refund(wanted, now);
        if (given.isZero()) {
            return;
        }
        var refund = new Refund(payment.id(), given, now);
        entities.persist(refund);
        outbox.add(RefundDelivery.KIND, payment.id().toString(), new RefundDelivery.Errand(refund.id()));
    }

    /** What Stripe must be asked; empty when it has answered for good. */
    Optional<RefundTask> task(UUID refundId) {
        return Optional.ofNullable(entities.find(Refund.class, refundId))
                .filter(refund -> !refund.isOver())
                .map(refund -> RefundTask.of(refund, entities.find(Payment.class, refund.paymentId())));
    }

    @Transactional(TxType.REQUIRES_NEW)
    RefundState learn(UUID refundId, StripeRefund said) {
        var now = clock.instant();
        var refund = entities.find(Refund.class, refundId, LockModeType.PESSIMISTIC_WRITE);
        if (refund.learn(said, now)) {
            var payment = entities.find(Payment.class, refund.paymentId(), LockModeType.PESSIMISTIC_WRITE);
            payment.refunded(refund.amount(), now);
            events.fire(new PaymentEvent.Refunded(PaymentView.of(payment), refund.amount()));
        }
        return refund.state();
    }

    /** Those that Stripe works on, of one intent. */
    List<RefundTask> pendingOf(String intentId) {
        return tasks(entities.createQuery(PENDING + " and p.intentId = :intent", Object[].class)
                .setParameter("intent", intentId));
    }

    /** Those that Stripe works on, of which nothing was heard since then. */
    List<RefundTask> pendingSince(Instant instant) {
        return tasks(entities.createQuery(PENDING + " and r.changedAt < :instant", Object[].class)
                .setParameter("instant", instant)
                .setMaxResults(SWEPT_AT_ONCE));
    }

    private static List<RefundTask> tasks(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> RefundTask.of((Refund) row[0], (Payment) row[1]))
                .toList();
    }
}
