package app.visavis.payment;

import app.visavis.practice.PracticeView;
import app.visavis.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The door to what a practice has earned, by the moment at which the money came, in the practice's zone. */
@ApplicationScoped
@Transactional
class Earnings {
    private final EntityManager entities;
    private final Disputes disputes;

    Earnings(EntityManager entities, Disputes disputes) {
        this.entities = entities;
        this.disputes = disputes;
    }

    /** The oldest first; both days are included. */
    List<Earning> of(PracticeView practice, LocalDate from, LocalDate to) {
        var payments = entities.createQuery("""
                        select p from Payment p where p.sale.practiceId = :practice
                        and p.paidAt >= :from and p.paidAt < :until order by p.paidAt, p.id""", Payment.class)
                .setParameter("practice", practice.id())
                .setParameter("from", from.atStartOfDay(practice.zone()).toInstant())
                .setParameter(
                        "until", to.plusDays(1).atStartOfDay(practice.zone()).toInstant())
                .getResultList();
        var lost = disputes.of(payments.stream().map(Payment::id).toList());
        return payments.stream()
                .map(payment -> earning(payment, lost.get(payment.id())))
                .toList();
    }

    private static Earning earning(Payment payment, @Nullable DisputeView dispute) {
        return new Earning(
                payment.id(),
                payment.bookingId(),
                payment.clientId(),
                payment.sale().offeringTitle(),
                Objects.requireNonNull(payment.paidAt()),
                payment.money(Balance::captured),
                payment.money(Balance::kept),
                lost(payment.money(Balance::captured), dispute));
    }

    private static Money lost(Money captured, @Nullable DisputeView dispute) {
        return dispute != null && dispute.state() == DisputeState.LOST ? dispute.amount() : captured.zero();
    }
}
