package app.visavis.payment;

import app.visavis.account.Accounts;
import app.visavis.booking.Bookings;
import app.visavis.booking.PaymentPart;
import app.visavis.payment.PaymentRefused.Reason;
import app.visavis.practice.Practices;
import app.visavis.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The door to reading payments: in a constant number of statements, however many there are. */
@ApplicationScoped
@Transactional
class PaymentLists {
    private final EntityManager entities;
    private final Refunds refunds;
    private final Disputes disputes;
    private final Bookings bookings;
    private final Accounts accounts;
    private final Practices practices;

    PaymentLists(
            EntityManager entities,
            Refunds refunds,
            Disputes disputes,
            Bookings bookings,
            Accounts accounts,
            Practices practices) {
        this.entities = entities;
        this.refunds = refunds;
        this.disputes = disputes;
        this.bookings = bookings;
        this.accounts = accounts;
        this.practices = practices;
    }

    /** A client's payments, the newest first. */
    List<PaymentDetail> ofClient(UUID clientId, @Nullable UUID after, int limit) {
        var older = after == null ? "" : " and p.id < :after";
        var query = entities.createQuery(
                        "select p from Payment p where p.clientId = :client" + older + " order by p.id desc",
                        Payment.class)
                .setParameter("client", clientId)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("after", after);
        }
        return details(query.getResultList());
    }

    /** For the two whose booking it is; to anybody else it does not exist. */
    Receipt receipt(UUID paymentId, UUID callerId) {
        var payment = entities.find(Payment.class, paymentId);
        if (payment == null || payment.paidAt() == null) {
            throw new PaymentRefused(Reason.NO_RECEIPT);
        }
        var booking = bookings.find(payment.bookingId())
                .filter(found -> found.isOf(callerId))
                .orElseThrow(() -> new PaymentRefused(Reason.NO_RECEIPT));
        var client = accounts.require(payment.clientId()).displayName();
        var detail = details(List.of(payment)).getFirst();
        return Receipt.of(detail, payment.paidAt(), booking, client);
    }

    /** What the pages of these bookings tell; those without a payment are left out. */
    Map<UUID, PaymentPart> ofBookings(Collection<UUID> bookingIds) {
        var payments = entities.createQuery(
                        "select p from Payment p where p.sale.bookingId in :bookings", Payment.class)
                .setParameter("bookings", bookingIds)
                .getResultList();
        return details(payments).stream().collect(Collectors.toMap(PaymentDetail::bookingId, PaymentDetail::part));
    }

    /** What of a booking's money could go back still: neither decided to, nor taken by the bank for good. */
    Optional<Money> leftOf(UUID bookingId) {
        return entities.createQuery("select p from Payment p where p.sale.bookingId = :booking", Payment.class)
                .setParameter("booking", bookingId)
                .getResultStream()
                .filter(payment -> !payment.awaitsMoney())
                .findFirst()
                .map(payment ->
                        payment.money(balance -> Math.max(0, balance.kept() - disputes.lostMinorOf(payment.id()))));
    }

    /** In the order in which they come. */
    List<PaymentDetail> details(List<Payment> payments) {
        var ids = payments.stream().map(Payment::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var given = refunds.of(ids);
        var disputed = disputes.of(ids);
        var sellers = practices.findAll(payments.stream()
                .map(payment -> payment.sale().practiceId())
                .distinct()
                .toList());
        return payments.stream()
                .map(payment -> PaymentDetail.of(
                        payment,
                        PracticePart.of(sellers.get(payment.sale().practiceId())),
                        given.getOrDefault(payment.id(), List.of()),
                        disputed.get(payment.id())))
                .toList();
    }
}
