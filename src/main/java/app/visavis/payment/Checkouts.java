package app.visavis.payment;

import app.visavis.booking.BookingState;
import app.visavis.booking.BookingView;
import app.visavis.booking.Bookings;
import app.visavis.payment.PaymentRefused.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The transactions on both sides of opening a checkout at Stripe. */
@ApplicationScoped
@Transactional
class Checkouts {
    private final EntityManager entities;
    private final Bookings bookings;
    private final CheckoutOrders orders;
    private final PaymentConfig config;
    private final Clock clock;

    Checkouts(EntityManager entities, Bookings bookings, CheckoutOrders orders, PaymentConfig config, Clock clock) {
        this.entities = entities;
        this.bookings = bookings;
        this.orders = orders;
        this.config = config;
        this.clock = clock;
    }

    /** Before Stripe is asked: the payment is OPEN and the hold lasts until its deadline. */
    Opening begin(UUID bookingId, UUID callerId) {
        var now = clock.instant();
        var booking = bookings.requireOf(bookingId, callerId);
        if (!callerId.equals(booking.clientId())) {
            throw new PaymentRefused(Reason.NOT_YOURS_TO_PAY);
        }
        if (booking.price().isZero()) {
            return withoutMoney(booking, now);
        }
        requireHeld(booking, now);
        // Locks the booking, so that two wishes to pay find one payment.
        var held = bookings.extendHold(bookingId, deadlineOf(booking, now));
        var payment = find(bookingId).orElseGet(() -> open(held, now));
        return opening(payment, held, now);
    }

    /** After Stripe has answered. False when the payment ended meanwhile and nobody may pay this checkout. */
    boolean keep(UUID paymentId, Checkout checkout) {
        var payment = entities.find(Payment.class, paymentId, LockModeType.PESSIMISTIC_WRITE);
        return payment.keep(checkout, clock.instant());
    }

    private Opening withoutMoney(BookingView booking, Instant now) {
        if (booking.state() != BookingState.CONFIRMED) {
            requireHeld(booking, now);
            bookings.confirm(booking.id());
        }
        return new Opening.Ready(orders.pageOf(booking).toString());
    }

    private void requireHeld(BookingView booking, Instant now) {
        if (booking.state() == BookingState.HELD && booking.heldUntil() != null && now.isBefore(booking.heldUntil())) {
            return;
        }
        var isPaid =
                find(booking.id()).filter(payment -> !payment.awaitsMoney()).isPresent();
        throw new PaymentRefused(isPaid ? Reason.ALREADY_PAID : Reason.HOLD_ENDED);
    }

    private Instant deadlineOf(BookingView booking, Instant now) {
        var timely = now.plus(config.timeToPay());
        var held = booking.heldUntil();
        return held == null || held.isBefore(timely) ? timely : held;
    }

    private Payment open(BookingView booking, Instant now) {
        var payment = new Payment(Sale.of(booking), booking.clientId(), booking.price(), booking.heldUntil(), now);
        entities.persist(payment);
        return payment;
    }

    private Opening opening(Payment payment, BookingView booking, Instant now) {
        if (!payment.isOpen()) {
            throw new PaymentRefused(Reason.PAYMENT_OVER);
        }
        var attempt = payment.attemptCheckout(now);
        if (attempt.url() != null) {
            return attempt.isOver(now)
                    ? new Opening.Doubtful(attempt.url(), payment.id())
                    : new Opening.Ready(attempt.url());
        }
        return new Opening.Needed(orders.of(payment, booking), payment.deadline());
    }

    private Optional<Payment> find(UUID bookingId) {
        return entities.createQuery("select p from Payment p where p.sale.bookingId = :booking", Payment.class)
                .setParameter("booking", bookingId)
                .getResultStream()
                .findFirst();
    }
}
