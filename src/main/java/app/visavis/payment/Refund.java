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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Money on its way back; its key is the idempotency key at Stripe, so it goes back once. */
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

    private int attempt;
    private @Nullable String failure;

    /** What is settled stays failed in the table, where the program before this one reads no other state. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "settled_by")
    private @Nullable SettledBy settledBy;

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

    /** What Stripe's word means for the payment. */
    enum News {
        NONE,
        /** The money has left. */
        LEFT,
        /** It could not leave. */
        FAILED,
        /** It had left, and came back. */
        RETURNED
    }

    /** Takes over what Stripe says, in whatever order it is heard. A failure is the last word of its attempt. */
    News learn(StripeRefund said, Instant now) {
        var isOfAnotherAttempt = stripeId != null && !stripeId.equals(said.id());
        if (isOfAnotherAttempt || state == RefundState.FAILED || isKnown(said.state())) {
            return News.NONE;
        }
        var hadLeft = state == RefundState.SUCCEEDED;
        stripeId = said.id();
        state = said.state();
        failure = said.failure();
        changedAt = now;
        return switch (state) {
            case SUCCEEDED -> News.LEFT;
            case FAILED -> hadLeft ? News.RETURNED : News.FAILED;
            case ASKED, PENDING, SETTLED -> News.NONE;
        };
    }

    /** Tries once more what failed, under another key: to the former one Stripe would answer the former failure. */
    void again(Instant now) {
        if (!isFailed()) {
            throw new IllegalStateException("A refund that is " + state() + " is not tried again");
        }
        attempt++;
        stripeId = null;
        state = RefundState.ASKED;
        failure = null;
        changedAt = now;
    }

    /** The client has it, but not by Stripe. */
    void settle(SettledBy who, Instant now) {
        if (!isOwed()) {
            throw new IllegalStateException("A refund that is " + state() + " is not settled in another way");
        }
        state = RefundState.FAILED;
        settledBy = who;
        changedAt = now;
    }

    /** It is owed again, if only until it is written down how it was given back. */
    void unsettle(Instant now) {
        settledBy = null;
        changedAt = now;
    }

    /**
     * Leaves a part to another refund. What remains is another attempt: under a key that it knows, Stripe gives no other
     * amount.
     */
    void cut(Money part, Instant now) {
        amount = amount.minus(part);
        attempt++;
        changedAt = now;
    }

    /** Null unless it has failed and is owed. */
    @Nullable
    RefundTrouble trouble() {
        if (!isFailed()) {
            return null;
        }
        if (failure != null && failure.endsWith("disputed")) {
            return RefundTrouble.DISPUTED;
        }
        return stripeId == null ? RefundTrouble.REFUSED : RefundTrouble.SENT_BACK;
    }

    /** Names the attempt to Stripe: the refund's id, as long as the first attempt lasts. */
    String key() {
        return attempt == 0 ? String.valueOf(id) : id + "-" + attempt;
    }

    /** Whether its attempt began longer ago than that. */
    boolean isOlderThan(Duration age, Instant now) {
        return changedAt.plus(age).isBefore(now);
    }

    boolean isFailed() {
        return state() == RefundState.FAILED;
    }

    boolean isSettled() {
        return settledBy != null;
    }

    boolean isSettledByBank() {
        return settledBy == SettledBy.BANK;
    }

    /** Whether it has not left, and Stripe does not work on it. */
    boolean isOwed() {
        return state() == RefundState.ASKED || isFailed();
    }

    /** Whether Stripe has nothing to do for it. */
    boolean isDone() {
        return state == RefundState.SUCCEEDED || isSettled();
    }

    /** Late news: what has left is not on its way any more. */
    private boolean isKnown(RefundState said) {
        return state == RefundState.SUCCEEDED && said != RefundState.FAILED;
    }

    RefundView view() {
        return new RefundView(amount, state(), failure, trouble(), changedAt);
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
        return isSettled() ? RefundState.SETTLED : state;
    }

    @Nullable
    String stripeId() {
        return stripeId;
    }
}
