package app.visavis.payment;

import static org.hibernate.annotations.UuidGenerator.Style.VERSION_7;

import app.visavis.payment.Checkout.Standing;
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
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The money for one booking, from the first wish to pay to the last cent given back. */
@Entity
@Table(name = "payment")
class Payment {
    @Id
    @UuidGenerator(style = VERSION_7)
    private UUID id;

    @Embedded
    private Sale sale;

    @Column(name = "client_id")
    private UUID clientId;

    @Embedded
    private Money price;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PaymentState state;

    @Embedded
    private CheckoutAttempt attempt;

    @Column(name = "intent_id")
    private @Nullable String intentId;

    @Embedded
    private Balance balance;

    private Instant deadline;

    @Column(name = "paid_at")
    private @Nullable Instant paidAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // Hibernate fills it in
    protected Payment() {}

    /** @param deadline when the booking's time is given up unless it is paid */
    @SuppressWarnings("NullAway") // the id comes with persist()
    Payment(Sale sale, UUID clientId, Money price, Instant deadline, Instant now) {
        this.sale = sale;
        this.clientId = clientId;
        this.price = price;
        this.state = PaymentState.OPEN;
        this.attempt = CheckoutAttempt.first(now);
        this.balance = Balance.NONE;
        this.deadline = deadline;
        this.changedAt = now;
    }

    boolean isOpen() {
        return state == PaymentState.OPEN;
    }

    boolean isOverdue(Instant now) {
        return isOpen() && !now.isBefore(deadline);
    }

    /** Whether money would be news. It may come late: after the payment has been given up. */
    boolean awaitsMoney() {
        return state.awaitsMoney();
    }

    boolean isRightAmount(Checkout checkout) {
        return price.equals(checkout.amount());
    }

    CheckoutAttempt attemptCheckout(Instant now) {
        attempt = attempt.again(now);
        return attempt;
    }

    void tryAgain(Instant now) {
        leave(isOpen(), PaymentState.OPEN, now);
        attempt = attempt.next(now);
    }

    /** @return false when this checkout must not be paid: the payment is over, or has another */
    boolean keep(Checkout checkout, Instant now) {
        if (!isOpen() || !attempt.accepts(checkout)) {
            return false;
        }
        attempt = attempt.answered(checkout);
        changedAt = now;
        return true;
    }

    void settle(Checkout checkout, Instant now) {
        leave(awaitsMoney(), PaymentState.PAID, now);
        attempt = attempt.answered(checkout);
        intentId = checkout.intentId();
        paidAt = now;
        balance = Balance.ofCaptured(Objects.requireNonNull(checkout.amount()).minor());
    }

    void expire(Instant now) {
        leave(isOpen(), PaymentState.EXPIRED, now);
    }

    /** As Stripe says: nobody paid, or it could not collect. */
    void end(Checkout checkout, Instant now) {
        leave(isOpen(), checkout.is(Standing.FAILED) ? PaymentState.FAILED : PaymentState.EXPIRED, now);
    }

    /**
     * Decides to give back as much of the amount as was captured and is not on its way back already.
     *
     * @return what is to be given back now; zero changes nothing
     */
    Money refund(Money wanted, Instant now) {
        var given = new Money(balance.givable(wanted.minor()), price.currency());
        if (!given.isZero()) {
            // A part that could not go is not on its way because another part is.
            leave(!awaitsMoney(), state == PaymentState.REFUND_FAILED ? state : PaymentState.REFUNDING, now);
            balance = balance.giving(given.minor());
        }
        return given;
    }

    void refunded(Money given, Instant now) {
        give(balance.given(given.minor()), now);
    }

    /** What was owed reached the client in another way. */
    void settled(Money given, Instant now) {
        give(balance.settling(given.minor()), now);
    }

    private void give(Balance after, Instant now) {
        leave(state.owes(), after.isAllGiven() ? PaymentState.REFUNDED : state, now);
        balance = after;
    }

    void refundFailed(Instant now) {
        leave(state.owes(), PaymentState.REFUND_FAILED, now);
    }

    /** What had left came back from the bank: it is owed again. */
    void refundReturned(Money returned, Instant now) {
        owe(balance.returned(returned.minor()), PaymentState.REFUND_FAILED, now);
    }

    /** What was said to be settled otherwise was given back by Stripe. */
    void unsettled(Money given, Instant now) {
        owe(balance.settling(-given.minor()), PaymentState.REFUNDING, now);
    }

    private void owe(Balance after, PaymentState entered, Instant now) {
        leave(state.owes() || state == PaymentState.REFUNDED, entered, now);
        balance = after;
    }

    /**
     * Stands as all of its refunds together do.
     *
     * @param isAnyStuck whether one of them could not go
     */
    void follow(boolean isAnyStuck, Instant now) {
        var stands = isAnyStuck ? PaymentState.REFUND_FAILED : PaymentState.REFUNDING;
        var entered = balance.isAllGiven() ? PaymentState.REFUNDED : stands;
        if (entered != state) {
            leave(state.owes(), entered, now);
        }
    }

    private void leave(boolean mayLeave, PaymentState entered, Instant now) {
        if (!mayLeave) {
            throw new IllegalStateException("A payment that is " + state + " cannot become " + entered);
        }
        state = entered;
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID bookingId() {
        return sale.bookingId();
    }

    UUID clientId() {
        return clientId;
    }

    Money price() {
        return price;
    }

    PaymentState state() {
        return state;
    }

    CheckoutAttempt attempt() {
        return attempt;
    }

    @Nullable
    String intentId() {
        return intentId;
    }

    Money money(ToLongFunction<Balance> part) {
        return new Money(part.applyAsLong(balance), price.currency());
    }

    Sale sale() {
        return sale;
    }

    @Nullable
    Instant paidAt() {
        return paidAt;
    }

    Instant deadline() {
        return deadline;
    }

    Instant changedAt() {
        return changedAt;
    }
}
