package app.visavis.booking;

import app.visavis.account.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Puts together what several features know of bookings: one question to each, however many bookings there are. */
@ApplicationScoped
@Transactional
public class BookingDetails {
    private final Accounts accounts;
    private final Instance<PaymentOfBooking> payments;
    private final Instance<ConversationOfBooking> conversations;

    BookingDetails(
            Accounts accounts, Instance<PaymentOfBooking> payments, Instance<ConversationOfBooking> conversations) {
        this.accounts = accounts;
        this.payments = payments;
        this.conversations = conversations;
    }

    public BookingDetail of(BookingView booking) {
        return of(List.of(booking)).getFirst();
    }

    List<BookingDetail> of(List<BookingView> bookings) {
        if (bookings.isEmpty()) {
            return List.of();
        }
        var ids = bookings.stream().map(BookingView::id).toList();
        var names = clientNames(bookings);
        Map<UUID, String> states = new HashMap<>();
        payments.forEach(source -> states.putAll(source.statesOf(ids)));
        Map<UUID, UUID> places = new HashMap<>();
        conversations.forEach(source -> places.putAll(source.ofBookings(ids)));
        return bookings.stream()
                .map(booking -> BookingDetail.of(
                        booking, names.get(booking.clientId()), states.get(booking.id()), places.get(booking.id())))
                .toList();
    }

    private Map<UUID, String> clientNames(List<BookingView> bookings) {
        var ids = bookings.stream()
                .map(BookingView::clientId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            accounts.findAll(ids).forEach((id, account) -> names.put(id, account.displayName()));
        }
        return names;
    }
}
