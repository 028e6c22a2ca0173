package app.visavis.payment;

import app.visavis.account.Accounts;
import app.visavis.practice.Practices;
import app.visavis.shared.page.PageRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the disputes of all practices, with whom they are about: in a constant number of statements. */
@ApplicationScoped
@Transactional
class DisputeCases {
    private static final String DISPUTED = "select d.id, d, p from Dispute d join Payment p on p.id = d.paymentId";
    private static final String NEWEST_FIRST = " order by d.openedAt desc, d.id desc";

    private final EntityManager entities;
    private final Accounts accounts;
    private final Practices practices;
    private final StripeDashboard dashboard;

    DisputeCases(EntityManager entities, Accounts accounts, Practices practices, StripeDashboard dashboard) {
        this.entities = entities;
        this.accounts = accounts;
        this.practices = practices;
        this.dashboard = dashboard;
    }

    /** The newest first, from the one after {@code after} on. */
    List<DisputeCase> list(@Nullable String after, int limit) {
        return after == null ? newest(limit) : after(after, limit);
    }

    private List<DisputeCase> newest(int limit) {
        return cases(entities.createQuery(DISPUTED + NEWEST_FIRST, Object[].class)
                .setMaxResults(limit)
                .getResultList());
    }

    private List<DisputeCase> after(String after, int limit) {
        var openedAt = openedAt(after);
        return cases(entities.createQuery(
                        DISPUTED + " where d.openedAt < :at or d.openedAt = :at and d.id < :after" + NEWEST_FIRST,
                        Object[].class)
                .setParameter("at", openedAt)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList());
    }

    private Instant openedAt(String id) {
        return entities.createQuery("select d.openedAt from Dispute d where d.id = :id", Instant.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new PageRefused(PageRefused.Reason.PLACE_INVALID));
    }

    private List<DisputeCase> cases(List<Object[]> rows) {
        var payments = rows.stream().map(row -> (Payment) row[2]).toList();
        var clients =
                accounts.findAll(ids(payments.stream().map(Payment::clientId).toList()));
        var sellers = practices.findAll(ids(
                payments.stream().map(payment -> payment.sale().practiceId()).toList()));
        return rows.stream()
                .map(row -> {
                    var id = (String) row[0];
                    var payment = (Payment) row[2];
                    return DisputeCase.of(
                            id,
                            ((Dispute) row[1]).view(),
                            payment,
                            PracticePart.of(sellers.get(payment.sale().practiceId())),
                            clients.get(payment.clientId()).displayName(),
                            dashboard.ofDispute(id));
                })
                .toList();
    }

    private static List<UUID> ids(List<UUID> all) {
        return all.stream().distinct().toList();
    }
}
