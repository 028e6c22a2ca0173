package app.visavis.payment;

import app.visavis.account.Accounts;
import app.visavis.booking.BookingView;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Writes down what Stripe shall show to a client, in the client's language. */
@ApplicationScoped
class CheckoutOrders {
    private final Accounts accounts;
    private final BookingPages pages;

    CheckoutOrders(Accounts accounts, BookingPages pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    CheckoutOrder of(Payment payment, BookingView booking) {
        var client = accounts.require(payment.clientId());
        var language = BookingPages.nearest(client.language());
        return new CheckoutOrder(
                payment.id(),
                payment.bookingId(),
                payment.attempt().key(payment.id()),
                payment.price(),
                booking.offeringTitle() + " · " + booking.practiceName(),
                client.email(),
                language,
                payment.attempt().endsAt(),
                pages.of(booking.id(), language));
    }

    URI pageOf(BookingView booking) {
        var client = accounts.require(booking.clientId());
        return pages.of(booking.id(), BookingPages.nearest(client.language()));
    }
}
