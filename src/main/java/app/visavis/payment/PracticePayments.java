package app.visavis.payment;

import app.visavis.account.AccountView;
import app.visavis.account.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The door to reading what a practice's clients have paid: in a constant number of statements, however many. */
@ApplicationScoped
@Transactional
class PracticePayments {
    private final EntityManager entities;
    private final PaymentLists lists;
    private final Accounts accounts;

    PracticePayments(EntityManager entities, PaymentLists lists, Accounts accounts) {
        this.entities = entities;
        this.lists = lists;
        this.accounts = accounts;
    }

    /**
     * The one begun last first.
     *
     * @param after the last one of the page before
     */
    List<PracticePaymentView> of(UUID practiceId, PaymentFilter filter, @Nullable UUID after, int limit) {
        var older = after == null ? "" : " and p.id < :after";
        var query = entities.createQuery(
                        "select p from Payment p where p.sale.practiceId = :practice and " + filter.condition() + older
                                + " order by p.id desc",
                        Payment.class)
                .setParameter("practice", practiceId)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("after", after);
        }
        return views(query.getResultList());
    }

    /** What was paid for one booking; empty when nobody has begun to, or it is another practice's. */
    List<PracticePaymentView> ofBooking(UUID practiceId, UUID bookingId) {
        return views(entities.createQuery(
                        "select p from Payment p where p.sale.practiceId = :practice and p.sale.bookingId = :booking",
                        Payment.class)
                .setParameter("practice", practiceId)
                .setParameter("booking", bookingId)
                .getResultList());
    }

    private List<PracticePaymentView> views(List<Payment> payments) {
        var details =
                lists.details(payments).stream().collect(Collectors.toMap(PaymentDetail::id, Function.identity()));
        var clients = clients(payments);
        return payments.stream()
                .map(payment -> PracticePaymentView.of(
                        payment,
                        Objects.requireNonNull(details.get(payment.id())),
                        name(clients.get(payment.clientId()))))
                .toList();
    }

    private Map<UUID, AccountView> clients(List<Payment> payments) {
        var ids = payments.stream().map(Payment::clientId).distinct().toList();
        return ids.isEmpty() ? Map.of() : accounts.findAll(ids);
    }

    private static String name(@Nullable AccountView client) {
        return client == null ? "" : client.displayName();
    }
}
