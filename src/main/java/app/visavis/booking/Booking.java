package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.ALREADY_CLAIMED;
import static app.visavis.booking.BookingRefused.Reason.HOLD_LAPSED;
import static app.visavis.booking.BookingRefused.Reason.NOT_HELD;
import static app.visavis.booking.BookingRefused.Reason.TOO_LATE;
import static org.hibernate.annotations.UuidGenerator.Style.VERSION_7;

import app.visavis.practice.RefundPolicy;
import app.visavis.shared.money.Money;
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

/** One consultation at one time, from the moment it is held. */
@Entity
@Table(name = "booking")
class Booking {
    @Id
    @UuidGenerator(style = VERSION_7)
    UUID id;

    UUID practiceId;

    UUID offeringId;

    @Nullable
    UUID clientId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    BookingState state;

    Instant startsAt;

    Instant endsAt;

    Instant blocksFrom;

    Instant blocksUntil;

    @Nullable
    Instant heldUntil;

    boolean paying;

    String offeringTitle;

    @Embedded
    Money price;

    @Embedded
    RefundPolicy policy;

    byte @Nullable [] holdBrowser;

    @Nullable
    String holdAddress;

    @Nullable
    UUID cancelledBy;

    @Nullable
    String cancellationReason;

    /** Who did not come; only with NO_SHOW. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable
    Party absentParty;

    /** Who pays for what the practitioner booked; null for what the client did. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable
    Charge charge;

    int revision;

    Instant createdAt;

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
        this.policy = slot.policy();
        this.startsAt = slot.startsAt();
        this.endsAt = slot.endsAt();
        this.blocksFrom = slot.blocksFrom();
        this.blocksUntil = slot.blocksUntil();
        this.clientId = holder.clientId();
        this.holdBrowser = holder.browser();
        this.holdAddress = holder.address();
        this.state = BookingState.HELD;
        this.heldUntil = notPastStart(heldUntil);
        this.createdAt = now;
        this.changedAt = now;
    }

    /** What a practitioner made for a client: kept for some time. */
    static Booking invited(Slot slot, Invitee invitee, Charge charge, Duration kept, Instant now) {
        var booking = new Booking(
                charge == Charge.SETTLED ? slot.settled() : slot,
                new Holder(invitee.clientId(), null, null),
                now.plus(kept),
                now);
        booking.charge = charge;
        return booking;
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
            heldUntil = notPastStart(until);
            changedAt = now;
        }
    }

    /** Nobody is to pay for a time that has begun. */
    private Instant notPastStart(Instant until) {
        return until.isBefore(startsAt) ? until : startsAt;
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

    /** Whether it waits for whoever reads a mail: nobody is let down when it is taken back. */
    boolean isOpenInvitation() {
        return charge != null && clientId == null && (isHeld() || state == BookingState.LAPSED);
    }

    boolean isCancellable(Instant now) {
        return clientId != null && (isHeld() || state == BookingState.CONFIRMED) && now.isBefore(endsAt);
    }

    /** The last moment at which the client gets all of it back. */
    Instant freeUntil() {
        return policy.freeUntil(startsAt);
    }

    /** What calling it off now would do to the money; {@code by} is one of the two. */
    Cancellation cancellation(UUID by, Instant now) {
        if (state != BookingState.CONFIRMED) {
            return Cancellation.ofHold(this);
        }
        return by.equals(clientId) ? Cancellation.byClient(this, now) : Cancellation.byPractitioner(this);
    }

    /** Price, length and buffers stay; who was put to a time that they did not choose may leave it for nothing. */
    void reschedule(Instant start, Party mover, Instant now) {
        Leeway.of(this, mover).require(now);
        if (mover == Party.PRACTITIONER) {
            policy = RefundPolicy.UNTIL_THE_START;
        }
        var slot = Slot.of(this, start);
        startsAt = slot.startsAt();
        endsAt = slot.endsAt();
        blocksFrom = slot.blocksFrom();
        blocksUntil = slot.blocksUntil();
        changedAt = now;
        revision++;
    }

    void end(Outcome outcome, Duration correctable, Instant now) {
        outcome.requirePossible(this, correctable, now);
        enter(outcome.state(), now);
        absentParty = outcome.absent();
    }

    private void enter(BookingState next, Instant now) {
        state = next;
        heldUntil = null;
        paying = false;
        changedAt = now;
        revision++;
    }
}
