package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.ALREADY_CLAIMED;
import static app.visavis.booking.BookingRefused.Reason.HOLD_LAPSED;
import static app.visavis.booking.BookingRefused.Reason.NOT_HELD;
import static app.visavis.booking.BookingRefused.Reason.TOO_LATE;
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

/** One consultation at one time, from the moment it is held. */
@Entity
@Table(name = "booking")
class Booking {
    @Id
    @UuidGenerator(style = VERSION_7)
    UUID id;

    @Column(name = "practice_id")
    UUID practiceId;

    @Column(name = "offering_id")
    UUID offeringId;

    @Column(name = "client_id")
    @Nullable
    UUID clientId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    BookingState state;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "blocks_from")
    Instant blocksFrom;

    @Column(name = "blocks_until")
    Instant blocksUntil;

    @Column(name = "held_until")
    @Nullable
    Instant heldUntil;

    boolean paying;

    @Column(name = "offering_title")
    String offeringTitle;

    @Embedded
    Money price;

    @Column(name = "hold_browser")
    byte @Nullable [] holdBrowser;

    @Column(name = "hold_address")
    @Nullable
    String holdAddress;

    @Column(name = "cancelled_by")
    @Nullable
    UUID cancelledBy;

    @Column(name = "cancellation_reason")
    @Nullable
    String cancellationReason;

    int revision;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    int version;

    protected Booking() {}

    /** A hold for whoever {@code holder} is. */
    Booking(Slot slot, Holder holder, Instant heldUntil, Instant now) {
        this.practiceId = slot.practiceId();
        this.offeringId = slot.offeringId();
        this.offeringTitle = slot.offeringTitle();
        this.price = slot.price();
        this.startsAt = slot.startsAt();
        this.endsAt = slot.endsAt();
        this.blocksFrom = slot.blocksFrom();
        this.blocksUntil = slot.blocksUntil();
        this.clientId = holder.clientId();
        this.holdBrowser = holder.browser();
        this.holdAddress = holder.address();
        this.state = BookingState.HELD;
        this.heldUntil = heldUntil;
        this.createdAt = now;
        this.changedAt = now;
    }

    boolean isHeld() {
        return state == BookingState.HELD;
    }

    /** Whether the hold ran out with nobody paying; its cells are anybody's then. */
    boolean isExpired(Instant now) {
        return isHeld() && !paying && heldUntil != null && !heldUntil.isAfter(now);
    }

    /** Makes the anonymous hold somebody's own; repeating it changes nothing. */
    void claim(UUID accountId, Instant now) {
        if (accountId.equals(clientId)) {
            return;
        }
        if (clientId != null) {
            throw new BookingRefused(ALREADY_CLAIMED);
        }
        if (!isHeld() || isExpired(now)) {
            throw new BookingRefused(HOLD_LAPSED);
        }
        clientId = accountId;
        holdAddress = null;
        changedAt = now;
    }

    /** Somebody started to pay: the hold lasts as long as they may take. Only once, or a hold would never end. */
    void extendHold(Instant until, Instant now) {
        if (!isHeld()) {
            throw new BookingRefused(NOT_HELD);
        }
        if (isExpired(now)) {
            throw new BookingRefused(HOLD_LAPSED);
        }
        if (!paying) {
            paying = true;
            heldUntil = until;
            changedAt = now;
        }
    }

    /** From HELD, or from LAPSED by who has taken the cells again. */
    void confirm(Instant now) {
        if (!isHeld() && state != BookingState.LAPSED) {
            throw new BookingRefused(NOT_HELD);
        }
        enter(BookingState.CONFIRMED, now);
    }

    void lapse(Instant now) {
        if (!isHeld()) {
            throw new BookingRefused(NOT_HELD);
        }
        enter(BookingState.LAPSED, now);
    }

    void cancel(UUID by, @Nullable String reason, Instant now) {
        if (!isCancellable(now)) {
            throw new BookingRefused(TOO_LATE);
        }
        enter(BookingState.CANCELLED, now);
        cancelledBy = by;
        cancellationReason = reason;
    }

    boolean isCancellable(Instant now) {
        return clientId != null && (isHeld() || state == BookingState.CONFIRMED) && now.isBefore(endsAt);
    }

    /** What calling it off now gives back: all of what was paid, while there is no other policy. */
    Money refundOnCancelling() {
        return state == BookingState.CONFIRMED ? price : price.zero();
    }

    private void enter(BookingState next, Instant now) {
        state = next;
        heldUntil = null;
        paying = false;
        changedAt = now;
        revision++;
    }
}
