package app.visavis.payment;

import app.visavis.booking.Bookings;
import app.visavis.payment.PaymentRefused.Reason;
import app.visavis.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The door to payments once they are open. Whoever changes one changes its booking first, whose row is locked; a
 * payment moves by compare-and-set on its version, so of two who heard the same news one is rolled back whole.
 */
@ApplicationScoped
@Transactional
public class Payments {
    private static final Logger LOG = Logger.getLogger(Payments.class);
    private static final int SWEPT_AT_ONCE = 100;

    private final EntityManager entities;
    private final Bookings bookings;
    private final Refunds refunds;
    private final Event<PaymentEvent> events;
    private final Clock clock;

    Payments(EntityManager entities, Bookings bookings, Refunds refunds, Event<PaymentEvent> events, Clock clock) {
        this.entities = entities;
        this.bookings = bookings;
        this.refunds = refunds;
        this.events = events;
        this.clock = clock;
    }

    public Optional<PaymentView> findOf(UUID bookingId) {
        return ofBooking(bookingId).map(PaymentView::of);
    }

    /** The client's own payment for a booking. */
    UUID requireOf(UUID bookingId, UUID clientId) {
        return ofBooking(bookingId)
                .filter(payment -> payment.clientId().equals(clientId))
                .map(Payment::id)
                .orElseThrow(() -> new PaymentRefused(Reason.NO_PAYMENT));
    }

    boolean isWithoutMoney(UUID paymentId) {
        return entities.find(Payment.class, paymentId).awaitsMoney();
    }

    /** Whether the money of this checkout has come: then nothing that is said of it changes anything. */
    boolean isSettledBy(String sessionId) {
        return entities.createQuery(
                        "select p.state from Payment p where p.attempt.sessionId = :session", PaymentState.class)
                .setParameter("session", sessionId)
                .getResultStream()
                .anyMatch(state -> !state.awaitsMoney());
    }

    /** What Stripe must be asked before more is known; empty when the money has come. */
    Optional<PendingPayment> pending(UUID paymentId) {
        return Optional.ofNullable(entities.find(Payment.class, paymentId))
                .filter(Payment::awaitsMoney)
                .map(payment -> PendingPayment.of(payment, clock.instant()));
    }

    /** Payments whose time is over, or of which nothing was heard since {@code quiet}. */
    List<UUID> unsettled(Instant quiet) {
        return entities.createQuery("""
                        select p.id from Payment p
                        where p.state = OPEN and (p.deadline <= :now or p.attempt.openedAt < :quiet) order by p.attempt.openedAt""", UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("quiet", quiet)
                .setMaxResults(SWEPT_AT_ONCE)
                .getResultList();
    }

    /** Takes over what Stripe says, however often, in whatever order and by whomever it is heard. */
    @Transactional(TxType.REQUIRES_NEW)
    void learn(UUID paymentId, Checkout checkout) {
        var now = clock.instant();
        var payment = entities.find(Payment.class, paymentId);
        if (payment == null) {
            LOG.warnf("Checkout %s names a payment that is not here", checkout.sessionId());
            return;
        }
        switch (CheckoutNews.of(checkout, payment, now)) {
            case MONEY -> take(payment, checkout, now);
            case TRY_AGAIN -> payment.tryAgain(now);
            case END -> {
                payment.end(checkout, now);
                end(payment);
            }
            case NONE -> {}
        }
        // Here, so that whoever lost the race hears it from this call.
        entities.flush();
    }

    /** Ends a payment for which no checkout was ever shown to anybody. */
    @Transactional(TxType.REQUIRES_NEW)
    void abandon(UUID paymentId) {
        var payment = entities.find(Payment.class, paymentId);
        if (payment.isOpen() && payment.attempt().sessionId() == null) {
            payment.expire(clock.instant());
            end(payment);
            entities.flush();
        }
    }

    /** Ends a payment whose checkout Stripe does not know, once its time is over: nobody can pay it any more. */
    @Transactional(TxType.REQUIRES_NEW)
    void forsake(UUID paymentId) {
        var now = clock.instant();
        var payment = entities.find(Payment.class, paymentId);
        if (payment.isOverdue(now)) {
            payment.expire(now);
            end(payment);
            entities.flush();
        }
    }

    /** Gives back what a cancelled booking's policy gives back. */
    @Transactional(TxType.MANDATORY)
    void giveBack(UUID bookingId, Money wanted) {
        ofBooking(bookingId)
                .filter(payment -> !payment.awaitsMoney())
                .ifPresent(payment -> refunds.ask(payment, wanted));
    }

    Optional<UUID> openOf(UUID bookingId) {
        return ofBooking(bookingId).filter(Payment::isOpen).map(Payment::id);
    }

    private void take(Payment payment, Checkout checkout, Instant now) {
        var stands = payment.isRightAmount(checkout) && bookings.confirm(payment.bookingId());
        payment.settle(checkout, now);
        if (stands) {
            events.fire(new PaymentEvent.Settled(PaymentView.of(payment)));
            return;
        }
        LOG.warnf("Payment %s came too late or is not the right amount: it goes back", payment.id());
        bookings.lapse(payment.bookingId());
        refunds.ask(payment, payment.money(Balance::captured));
        events.fire(new PaymentEvent.CameTooLate(PaymentView.of(payment), payment.money(Balance::captured)));
    }

    private void end(Payment payment) {
        bookings.lapse(payment.bookingId());
        events.fire(new PaymentEvent.Failed(PaymentView.of(payment)));
    }

    private Optional<Payment> ofBooking(UUID bookingId) {
        return entities.createQuery("select p from Payment p where p.sale.bookingId = :booking", Payment.class)
                .setParameter("booking", bookingId)
                .getResultStream()
                .findFirst();
    }
}
