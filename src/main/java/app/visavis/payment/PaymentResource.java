package app.visavis.payment;

import app.visavis.booking.BookingDetail;
import app.visavis.booking.BookingDetails;
import app.visavis.booking.Bookings;
import app.visavis.shared.idempotency.Idempotent;
import app.visavis.shared.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Paying for a booking. */
@Path("/bookings/{id}/payment")
@RunOnVirtualThread
@Authenticated
class PaymentResource {
    private final Cashier cashier;
    private final Bookings bookings;
    private final BookingDetails details;
    private final CurrentCaller caller;

    PaymentResource(Cashier cashier, Bookings bookings, BookingDetails details, CurrentCaller caller) {
        this.cashier = cashier;
        this.bookings = bookings;
        this.details = details;
        this.caller = caller;
    }

    /** Where the browser goes to pay; asking again gives the same place. */
    @POST
    @Idempotent
    @ResponseStatus(201)
    public CheckoutPlace pay(@PathParam("id") UUID bookingId) {
        return new CheckoutPlace(cashier.pay(bookingId, caller.require().accountId()));
    }

    /** The client is back from Stripe: settles now what the webhook would settle soon. */
    @PUT
    @Path("/settlement")
    public BookingDetail settle(@PathParam("id") UUID bookingId) {
        cashier.comeBack(bookingId, caller.require().accountId());
        return details.of(bookings.require(bookingId));
    }

    /** The client gives up: the time is free again once Stripe has closed the checkout. */
    @DELETE
    public void giveUp(@PathParam("id") UUID bookingId) {
        cashier.giveUp(bookingId, caller.require().accountId());
    }

    /** @param checkoutUrl Stripe's page, or the booking's own when nothing is to be paid */
    record CheckoutPlace(String checkoutUrl) {}
}
