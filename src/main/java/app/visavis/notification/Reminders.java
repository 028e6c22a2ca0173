package app.visavis.notification;

import static app.visavis.notification.BookingSheets.facts;
import static app.visavis.notification.BookingSheets.sheet;
import static app.visavis.notification.BookingSheets.when;
import static app.visavis.notification.BookingSheets.words;

import app.visavis.account.AccountView;
import app.visavis.account.Accounts;
import app.visavis.booking.BookingView;
import app.visavis.booking.Bookings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Reminds both people of a booking, once: the row that says so and the letters are written together or not at all. */
@ApplicationScoped
class Reminders {
    private final EntityManager entities;
    private final Bookings bookings;
    private final Accounts accounts;
    private final BookingSheets sheets;

    Reminders(EntityManager entities, Bookings bookings, Accounts accounts, BookingSheets sheets) {
        this.entities = entities;
        this.bookings = bookings;
        this.accounts = accounts;
        this.sheets = sheets;
    }

    /** A booking at one of its times. */
    record About(UUID bookingId, Instant startsAt) {
        static About of(BookingView booking) {
            return new About(booking.id(), booking.startsAt());
        }
    }

    /** Of which of these somebody was reminded before, in one statement. */
    @Transactional
    Set<About> sent(ReminderKind kind, List<BookingView> bookings) {
        if (bookings.isEmpty()) {
            return Set.of();
        }
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT booking_id, starts_at FROM reminder WHERE kind = :kind AND booking_id IN (:bookings)",
                        Object[].class)
                .addScalar("booking_id", UUID.class)
                .addScalar("starts_at", Instant.class)
                .setParameter("kind", kind.name())
                .setParameterList(
                        "bookings", bookings.stream().map(BookingView::id).toList(), UUID.class)
                .getResultStream()
                .map(row -> new About((UUID) row[0], (Instant) row[1]))
                .collect(Collectors.toSet());
    }

    /** Whoever is first writes; the primary key tells. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean remind(UUID bookingId, ReminderKind kind, Instant now) {
        var booking = bookings.require(bookingId);
        if (!kind.isDue(booking, now) || !isFirst(booking, kind, now)) {
            return false;
        }
        var client = accounts.require(Objects.requireNonNull(booking.clientId()));
        write(booking, kind, client, booking.practiceName());
        write(booking, kind, accounts.require(booking.practitionerId()), client.displayName());
        return true;
    }

    private boolean isFirst(BookingView booking, ReminderKind kind, Instant now) {
        return entities.createNativeQuery("INSERT IGNORE INTO reminder (booking_id, kind, starts_at, sent_at)"
                                + " VALUES (:booking, :kind, :startsAt, :now)")
                        .setParameter("booking", booking.id())
                        .setParameter("kind", kind.name())
                        .setParameter("startsAt", booking.startsAt())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private void write(BookingView booking, ReminderKind kind, AccountView reader, String with) {
        var words = words(reader);
        var subject = words.reminderSubject(booking.offeringTitle(), when(booking, reader));
        var heading = kind == ReminderKind.DAY ? words.reminderHeading(with) : words.reminderSoonHeading(with);
        sheets.post(
                booking, reader, facts(sheet(reader, subject, heading, words.reminderText()), booking, reader, with));
    }
}
