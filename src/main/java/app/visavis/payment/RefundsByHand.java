package app.visavis.payment;

import app.visavis.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Money that a person gave back in Stripe's own pages: our books must say so, and must not give it back again. */
@ApplicationScoped
@Transactional
class RefundsByHand {
    private static final Logger LOG = Logger.getLogger(RefundsByHand.class);

    private final EntityManager entities;
    private final Refunds refunds;
    private final Clock clock;

    RefundsByHand(EntityManager entities, Refunds refunds, Clock clock) {
        this.entities = entities;
        this.refunds = refunds;
        this.clock = clock;
    }

    /**
     * Writes down what a person gave back in Stripe's own pages; what was owed of it is not owed any more.
     *
     * @return false when no money is known to have come by this intent
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean adopt(String intentId, List<ListedRefund> listed) {
        var now = clock.instant();
        var payment = entities.createQuery("select p from Payment p where p.intentId = :intent", Payment.class)
                .setParameter("intent", intentId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        payment.ifPresent(given -> listed.stream()
                .filter(ListedRefund::isByHand)
                .filter(refund -> !isKnown(refund))
                .forEach(refund -> adopt(given, refund, owedOf(given, listed), now)));
        return payment.isPresent();
    }

    private void adopt(Payment payment, ListedRefund made, List<Refund> owed, Instant now) {
        var same = owed.stream()
                .filter(refund -> refund.amount().equals(made.amount()))
                .findFirst();
        same.ifPresent(refund -> {
            if (refund.isSettled()) {
                refund.unsettle(now);
                payment.unsettled(refund.amount(), now);
            }
            refunds.withdraw(refund);
            refunds.again(refund, payment, now);
            refunds.take(refund, made.said());
        });
        if (same.isEmpty()) {
            write(payment, made, owed, now);
        }
        refunds.follow(payment, now);
    }

    /**
     * Covers first what could not go, even if it is said to be settled in another way, then what nobody has asked back, and
     * last what is still to be asked: should Stripe just be asked for that, it refuses, since so much is not left.
     */
    private void write(Payment payment, ListedRefund made, List<Refund> owed, Instant now) {
        var left = made.amount();
        left = left.minus(cut(payment, owed.stream().filter(Refund::isFailed), left, now));
        left = left.minus(cut(payment, owed.stream().filter(Refund::isSettled), left, now));
        left = left.minus(payment.refund(left, now));
        left = left.minus(cut(payment, owed.stream().filter(refund -> refund.state() == RefundState.ASKED), left, now));
        if (!left.isZero()) {
            LOG.errorf(
                    "Refund %s was made by hand, and is more than there was to give back",
                    made.said().id());
        }
        var booked = made.amount().minus(left);
        if (!booked.isZero()) {
            var refund = new Refund(payment.id(), booked, now);
            entities.persist(refund);
            entities.flush();
            refunds.take(refund, made.said());
        }
    }

    /** Takes as much as that off what is owed. */
    private Money cut(Payment payment, Stream<Refund> owed, Money most, Instant now) {
        var left = most;
        for (var refund : owed.toList()) {
            var isWhole = refund.amount().minor() <= left.minor();
            var part = isWhole ? refund.amount() : left;
            if (part.isZero()) {
                break;
            }
            if (refund.isSettled()) {
                payment.unsettled(part, now);
            }
            if (isWhole) {
                refunds.withdraw(refund);
                // One that waits to be delivered finds nothing to do.
                entities.remove(refund);
            } else {
                refund.cut(part, now);
            }
            left = left.minus(part);
        }
        return most.minus(left);
    }

    private boolean isKnown(ListedRefund listed) {
        return entities.createQuery("select count(r) from Refund r where r.stripeId = :id", Long.class)
                        .setParameter("id", listed.said().id())
                        .getSingleResult()
                > 0;
    }

    /**
     * What has not left, even if settled otherwise: it may have been in this way. An attempt that Stripe lists has left, even
     * if its answer was lost.
     */
    private List<Refund> owedOf(Payment payment, List<ListedRefund> listed) {
        var left = listed.stream()
                .filter(refund -> refund.said().state() != RefundState.FAILED)
                .map(ListedRefund::key)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return entities.createQuery(
                        "select r from Refund r where r.paymentId = :payment and r.state in (ASKED, FAILED) order by r.id",
                        Refund.class)
                .setParameter("payment", payment.id())
                .getResultStream()
                .filter(refund -> !left.contains(refund.key()))
                .toList();
    }
}
