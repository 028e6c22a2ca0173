package app.visavis.payment;

import static org.hibernate.annotations.UuidGenerator.Style.VERSION_7;

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
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Money on its way back; its id is the idempotency key at Stripe, so it goes back once. */
@Entity
@Table(name = "refund")
class Refund {
    @Id
    @UuidGenerator(style = VERSION_7)
    private UUID id;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Embedded
    private Money amount;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RefundState state;

    @Column(name = "stripe_id")
    private @Nullable String stripeId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // Hibernate fills it in
    protected Refund() {}

    @SuppressWarnings("NullAway") // the id comes with persist()
    Refund(UUID paymentId, Money amount, Instant now) {
        this.paymentId = paymentId;
        this.amount = amount;
        this.state = RefundState.ASKED;
        this.createdAt = now;
        this.changedAt = now;
    }

    /**
     * Takes over what Stripe says, in whatever order it is heard.
     *
     * @return whether this was the news that the money has left
     */
    boolean learn(StripeRefund said, Instant now) {
        if (isOver()) {
            return false;
        }
        stripeId = said.id();
        state = said.state();
        changedAt = now;
        return state == RefundState.SUCCEEDED;
    }

    boolean isOver() {
        return state == RefundState.SUCCEEDED || state == RefundState.FAILED;
    }

    UUID id() {
        return id;
    }

    UUID paymentId() {
        return paymentId;
    }

    Money amount() {
        return amount;
    }

    RefundState state() {
        return state;
    }

    @Nullable
    String stripeId() {
        return stripeId;
    }
}
