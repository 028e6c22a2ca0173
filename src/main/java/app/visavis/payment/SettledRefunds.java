package app.visavis.payment;

import app.visavis.shared.outbox.OutboxEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** Refunds that are not owed any more, since the money reached its client in another way than by Stripe. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SettledRefunds {
    private final EntityManager entities;
    private final Refunds refunds;
    private final ObjectMapper json;

    SettledRefunds(EntityManager entities, Refunds refunds, ObjectMapper json) {
        this.entities = entities;
        this.refunds = refunds;
        this.json = json;
    }

    /** Nothing else would end it: nobody tries it again. */
    void onDismissed(@Observes OutboxEvent.Dismissed dismissed) throws JsonProcessingException {
        if (!dismissed.kind().equals(RefundDelivery.KIND)) {
            return;
        }
        var refund = entities.find(Refund.class, refundOf(dismissed), LockModeType.PESSIMISTIC_WRITE);
        if (refund != null && refund.isOwed()) {
            refunds.settle(refund, SettledBy.OPERATOR);
        }
    }

    /** What a bank gives its client we do not owe; should it decide anew, we do. */
    void onDispute(@Observes PaymentEvent.Disputed disputed) {
        var made = entities.createQuery(
                        "select r from Refund r where r.paymentId = :payment order by r.id", Refund.class)
                .setParameter("payment", disputed.payment().id())
                .getResultList();
        switch (disputed.dispute().state()) {
            case OPEN -> {}
            case LOST ->
                made.stream()
                        .filter(Refund::isOwed)
                        .filter(refunds::isLostToBank)
                        .forEach(refund -> {
                            refunds.settle(refund, SettledBy.BANK);
                            refunds.withdraw(refund);
                        });
            case WON -> made.stream().filter(Refund::isSettledByBank).forEach(refunds::oweAgain);
        }
    }

    private UUID refundOf(OutboxEvent.Dismissed dismissed) throws JsonProcessingException {
        return json.readValue(dismissed.payload(), RefundDelivery.Errand.class).refundId();
    }
}
