package app.visavis.payment;

import app.visavis.payment.Refund.News;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Money on its way back: decided in the transaction that makes it due, carried out by {@link RefundDelivery}. */
@ApplicationScoped
@Transactional
class Refunds {
    private static final int SWEPT_AT_ONCE = 100;

    private static final String MADE = "select r, p from Refund r join Payment p on p.id = r.paymentId";

    private final EntityManager entities;
    private final Disputes disputes;
    private final Outbox outbox;
    private final Event<PaymentEvent> events;
    private final Clock clock;

    Refunds(EntityManager entities, Disputes disputes, Outbox outbox, Event<PaymentEvent> events, Clock clock) {
        this.entities = entities;
        this.disputes = disputes;
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

    /** What Stripe must be asked; empty when it is done. What failed is tried anew: somebody wants it again. */
    Optional<RefundTask> task(UUID refundId) {
        var now = clock.instant();
        return Optional.ofNullable(entities.find(Refund.class, refundId, LockModeType.PESSIMISTIC_WRITE))
                .filter(refund -> !refund.isDone())
                .map(refund -> {
                    var payment = entities.find(Payment.class, refund.paymentId(), LockModeType.PESSIMISTIC_WRITE);
                    again(refund, payment, now);
                    return RefundTask.of(refund, payment, now);
                });
    }

    /** What is left of a task that Stripe has refused: empty when all of it was given back in Stripe's own pages. */
    Optional<RefundTask> restOf(RefundTask task) {
        return Optional.ofNullable(entities.find(Refund.class, task.refundId(), LockModeType.PESSIMISTIC_WRITE))
                .filter(refund -> !refund.isDone())
                .map(refund ->
                        RefundTask.of(refund, entities.find(Payment.class, refund.paymentId()), clock.instant()));
    }

    /** Makes what failed another attempt. */
    @Transactional(TxType.MANDATORY)
    void again(Refund refund, Payment payment, Instant now) {
        if (refund.isFailed()) {
            refund.again(now);
            follow(payment, now);
        }
    }

    /**
     * Takes over the answer to a delivery, which parks its row when this is a failure.
     *
     * @return empty when Stripe has refused what the client's bank has taken back already
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<StripeRefund> learn(UUID refundId, StripeRefund said) {
        var refund = entities.find(Refund.class, refundId, LockModeType.PESSIMISTIC_WRITE);
        if (said.isRefused() && refund.isOwed() && isLostToBank(refund)) {
            settle(refund, SettledBy.BANK);
            return Optional.empty();
        }
        take(refund, said);
        return Optional.of(said);
    }

    /** Whether the client's bank has decided a dispute for its client, and has taken at least as much. */
    boolean isLostToBank(Refund refund) {
        var payment = entities.find(Payment.class, refund.paymentId(), LockModeType.PESSIMISTIC_WRITE);
        return disputes.lostMinorOf(payment.id())
                >= payment.money(Balance::settled).plus(refund.amount()).minor();
    }

    /** It is not owed any more. */
    @Transactional(TxType.MANDATORY)
    void settle(Refund refund, SettledBy by) {
        var now = clock.instant();
        var payment = entities.find(Payment.class, refund.paymentId(), LockModeType.PESSIMISTIC_WRITE);
        refund.settle(by, now);
        payment.settled(refund.amount(), now);
        follow(payment, now);
        events.fire(new PaymentEvent.RefundSettled(PaymentView.of(payment), refund.amount(), by));
    }

    /** Takes over what was heard by itself. A failure is parked where a person sees it and may have it tried again. */
    @Transactional(TxType.REQUIRES_NEW)
    void hear(UUID refundId, StripeRefund said) {
        var refund = entities.find(Refund.class, refundId, LockModeType.PESSIMISTIC_WRITE);
        var news = take(refund, said);
        if (news == News.FAILED || news == News.RETURNED) {
            var errand = new RefundDelivery.Errand(refundId);
            outbox.park(RefundDelivery.KIND, refund.paymentId().toString(), errand, RefundDelivery.why(said));
        }
    }

    /** Whether Stripe is just being asked for a refund of this intent: what it did is not written down yet. */
    boolean isBeingAsked(String intentId) {
        return entities.createQuery(
                                "select count(r) from Refund r join Payment p on p.id = r.paymentId"
                                        + " where r.state = ASKED and p.intentId = :intent",
                                Long.class)
                        .setParameter("intent", intentId)
                        .getSingleResult()
                > 0;
    }

    /** Those of one intent of which Stripe may have news; even what has left may come back. */
    List<RefundTask> openOf(String intentId) {
        return tasks(entities.createQuery(
                        MADE + " where r.state in (PENDING, SUCCEEDED) and p.intentId = :intent", Object[].class)
                .setParameter("intent", intentId));
    }

    /** Those that Stripe works on, of which nothing was heard since then. */
    List<RefundTask> pendingSince(Instant instant) {
        return tasks(entities.createQuery(MADE + " where r.state = PENDING and r.changedAt < :instant", Object[].class)
                .setParameter("instant", instant)
                .setMaxResults(SWEPT_AT_ONCE));
    }

    /** Of several payments, the oldest first; those without one are left out. */
    Map<UUID, List<RefundView>> of(Collection<UUID> paymentIds) {
        return entities.createQuery("select r from Refund r where r.paymentId in :payments order by r.id", Refund.class)
                .setParameter("payments", paymentIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Refund::paymentId, Collectors.mapping(Refund::view, Collectors.toList())));
    }

    News take(Refund refund, StripeRefund said) {
        var now = clock.instant();
        var payment = entities.find(Payment.class, refund.paymentId(), LockModeType.PESSIMISTIC_WRITE);
        var news = refund.learn(said, now);
        switch (news) {
            case LEFT -> payment.refunded(refund.amount(), now);
            case FAILED -> payment.refundFailed(now);
            case RETURNED -> payment.refundReturned(refund.amount(), now);
            case NONE -> {}
        }
        if (news != News.NONE) {
            follow(payment, now);
        }
        tell(news, PaymentView.of(payment), refund);
        return news;
    }

    /** It was not settled after all: a person must have it tried again. */
    @Transactional(TxType.MANDATORY)
    void oweAgain(Refund refund) {
        var now = clock.instant();
        var payment = entities.find(Payment.class, refund.paymentId(), LockModeType.PESSIMISTIC_WRITE);
        refund.unsettle(now);
        payment.unsettled(refund.amount(), now);
        follow(payment, now);
        outbox.park(
                RefundDelivery.KIND,
                payment.id().toString(),
                new RefundDelivery.Errand(refund.id()),
                "The client's bank has decided anew: the money is owed again");
    }

    /** Takes it off the operator's list: there is nothing to try again. */
    @Transactional(TxType.MANDATORY)
    void withdraw(Refund refund) {
        outbox.withdraw(RefundDelivery.KIND, refund.paymentId().toString(), new RefundDelivery.Errand(refund.id()));
    }

    /** Of several refunds one may be stuck while another leaves. */
    @Transactional(TxType.MANDATORY)
    void follow(Payment payment, Instant now) {
        var stuck = entities.createQuery(
                        "select count(r) from Refund r where r.paymentId = :payment and r.state = FAILED"
                                + " and r.settledBy is null",
                        Long.class)
                .setParameter("payment", payment.id())
                .getSingleResult();
        payment.follow(stuck > 0, now);
    }

    private void tell(News news, PaymentView payment, Refund refund) {
        switch (news) {
            case LEFT -> events.fire(new PaymentEvent.Refunded(payment, refund.amount()));
            case FAILED, RETURNED ->
                events.fire(new PaymentEvent.RefundFailed(
                        payment, refund.amount(), Objects.requireNonNull(refund.trouble(), "it has just failed")));
            case NONE -> {}
        }
    }

    private List<RefundTask> tasks(TypedQuery<Object[]> query) {
        var now = clock.instant();
        return query.getResultStream()
                .map(row -> RefundTask.of((Refund) row[0], (Payment) row[1], now))
                .toList();
    }
}
