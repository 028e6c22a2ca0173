package app.visavis.payment;

import app.visavis.booking.BookingEvent;
import app.visavis.shared.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** Lets money follow what happens to bookings, in the same transaction. */
@ApplicationScoped
class BookingWatcher {
    private final Payments payments;
    private final Outbox outbox;

    BookingWatcher(Payments payments, Outbox outbox) {
        this.payments = payments;
        this.outbox = outbox;
    }

    void onCancelled(@Observes BookingEvent.Cancelled cancelled) {
        payments.giveBack(cancelled.booking().id(), cancelled.refund());
        endCheckout(cancelled.booking().id());
    }

    void onMissed(@Observes BookingEvent.Missed missed) {
        payments.giveBack(missed.booking().id(), missed.refund());
    }

    void onLapsed(@Observes BookingEvent.Lapsed lapsed) {
        endCheckout(lapsed.booking().id());
    }

    /** A checkout that is still open must not take money for a booking that is none any more. */
    private void endCheckout(UUID bookingId) {
        payments.openOf(bookingId)
                .ifPresent(paymentId -> outbox.add(
                        CheckoutEndDelivery.KIND, paymentId.toString(), new CheckoutEndDelivery.Errand(paymentId)));
    }
}
