package app.visavis.booking;

import app.visavis.account.Accounts;
import app.visavis.shared.identity.Caller;
import app.visavis.shared.identity.CurrentCaller;
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
    private final Outcomes outcomes;
    private final CurrentCaller caller;

    BookingDetails(
            Accounts accounts,
            Instance<PaymentOfBooking> payments,
            Instance<ConversationOfBooking> conversations,
            Outcomes outcomes,
            CurrentCaller caller) {
        this.accounts = accounts;
        this.payments = payments;
        this.conversations = conversations;
        this.outcomes = outcomes;
        this.caller = caller;
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
        Map<UUID, PaymentPart> paid = new HashMap<>();
        payments.forEach(source -> paid.putAll(source.ofBookings(ids)));
        Map<UUID, UUID> places = new HashMap<>();
        conversations.forEach(source -> places.putAll(source.ofBookings(ids)));
        var presences = presences(bookings);
        return bookings.stream()
                .map(booking -> BookingDetail.of(
                        booking,
                        names.get(booking.clientId()),
                        paid.get(booking.id()),
                        places.get(booking.id()),
                        presences.get(booking.id())))
                .toList();
    }

    /** Of those that are the caller's as their practitioner. */
    private Map<UUID, Presence> presences(List<BookingView> bookings) {
        var mine = caller.find().map(Caller::accountId).stream()
                .flatMap(me -> bookings.stream()
                        .filter(booking -> booking.practitionerId().equals(me))
                        .map(BookingView::id))
                .toList();
        return mine.isEmpty() ? Map.of() : outcomes.presences(mine);
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
