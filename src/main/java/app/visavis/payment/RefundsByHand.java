package app.visavis.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
     * Writes down what a person gave back in Stripe's own pages.
     *
     * @return the one that was just what is owed, which is done thereby
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<StripeRefund> adopt(String intentId, List<ListedRefund> listed) {
        var now = clock.instant();
        return entities.createQuery("select p from Payment p where p.intentId = :intent", Payment.class)
                .setParameter("intent", intentId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .flatMap(payment -> listed.stream()
                        .filter(ListedRefund::isByHand)
                        .filter(refund -> !isKnown(refund))
                        .filter(refund -> adopt(payment, refund, now))
                        .map(ListedRefund::said)
                        .reduce((first, last) -> last));
    }

    private boolean adopt(Payment payment, ListedRefund listed, Instant now) {
        var owed = owedOf(payment).filter(refund -> refund.amount().equals(listed.amount()));
        owed.ifPresent(refund -> {
            if (refund.isFailed()) {
                refund.again(now);
                payment.refundAgain(now);
            }
            refunds.take(refund, listed.said());
        });
        if (owed.isEmpty()) {
            write(payment, listed, now);
        }
        return owed.isPresent();
    }

    private void write(Payment payment, ListedRefund listed, Instant now) {
        var given = payment.refund(listed.amount(), now);
        if (given.isZero()) {
            LOG.errorf(
                    "Refund %s was made by hand and is not what is owed",
                    listed.said().id());
            return;
        }
        var refund = new Refund(payment.id(), given, now);
        entities.persist(refund);
        entities.flush();
        refunds.take(refund, listed.said());
    }

    private boolean isKnown(ListedRefund listed) {
        return entities.createQuery("select count(r) from Refund r where r.stripeId = :id", Long.class)
                        .setParameter("id", listed.said().id())
                        .getSingleResult()
                > 0;
    }

    private Optional<Refund> owedOf(Payment payment) {
        return entities.createQuery(
                        "select r from Refund r where r.paymentId = :payment and r.state in (ASKED, FAILED) order by r.id",
                        Refund.class)
                .setParameter("payment", payment.id())
                .getResultStream()
                .findFirst();
    }
}
