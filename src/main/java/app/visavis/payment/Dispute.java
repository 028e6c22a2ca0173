package app.visavis.payment;

import app.visavis.shared.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A payment that a client complains of at the bank; it is answered in Stripe's dashboard, and only recorded here. */
@Entity
@Table(name = "dispute")
class Dispute {
    @Id
    private String id;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Embedded
    private Money amount;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DisputeState state;

    private boolean inquiry;
    private String reason;

    @Column(name = "answer_by")
    private @Nullable Instant answerBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // Hibernate fills it in
    protected Dispute() {}

    Dispute(UUID paymentId, StripeDispute said, Instant now) {
        this.id = said.id();
        this.paymentId = paymentId;
        this.amount = said.amount();
        this.state = said.state();
        this.inquiry = said.isInquiry();
        this.reason = said.reason();
        this.answerBy = said.answerBy();
        this.openedAt = said.openedAt();
        this.changedAt = now;
    }

    /**
     * Takes over what Stripe says now: an inquiry may become a real dispute, of another amount and with another day.
     *
     * @return whether that is news to people: the bank takes the money after an inquiry, or has decided. A decided one may
     *     be decided anew, but is never open again
     */
    boolean learn(StripeDispute said, Instant now) {
        var isDecision = said.state() != state && said.state() != DisputeState.OPEN;
        if (!isDecision && said.state() != state) {
            return false;
        }
        var isTaken = inquiry && !said.isInquiry();
        state = said.state();
        inquiry = said.isInquiry();
        amount = said.amount();
        answerBy = said.answerBy();
        changedAt = now;
        return isDecision || isTaken;
    }

    UUID paymentId() {
        return paymentId;
    }

    DisputeView view() {
        return new DisputeView(amount, state, inquiry, reason, openedAt, answerBy);
    }
}
