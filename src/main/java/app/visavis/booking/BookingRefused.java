package app.visavis.booking;

import app.visavis.shared.problem.Refusal;
import app.visavis.shared.problem.RefusalReason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule of bookings said no. */
public class BookingRefused extends Refusal {
    private final transient Map<String, Object> particulars;

    /** Why. */
    public enum Reason implements RefusalReason {
        /** Unknown, or not the caller's. */
        BOOKING_NOT_FOUND(404, "There is no such booking."),
        /** Never made, or revoked. */
        CALENDAR_LINK_NOT_FOUND(404, "There is no calendar at this address."),
        /** Somebody was faster. */
        SLOT_TAKEN(409, "This time was taken meanwhile."),
        /** The day or the week has as many bookings as the practice takes. */
        LIMIT_REACHED(409, "The practice takes no more bookings on that day."),
        SLOT_PAST(422, "This time has passed."),
        /** Nearer than the practice's notice. */
        SLOT_TOO_SOON(422, "This time is too soon to be booked."),
        /** Beyond the practice's horizon. */
        SLOT_TOO_FAR(422, "This time is too far ahead to be booked."),
        /** Outside the openings, or within an absence. */
        CLOSED_THEN(422, "The practice is closed then."),
        /** The practice follows another calendar, and nobody knows what is in it now. */
        CALENDAR_UNREADABLE(
                409,
                "The practice's other calendar cannot be read just now, so nothing can be booked. Please try later."),
        /** Within the openings, but between two starts. */
        SLOT_OFF_GRID(422, "No consultation starts at this time."),
        /** The practitioner cannot be their own client. */
        OWN_PRACTICE(422, "You cannot book your own practice."),
        RANGE_INVALID(422, "Ask for 1 to 62 days, the first one first."),
        /** A search or paging parameter that cannot be read. */
        QUERY_INVALID(422, "This search cannot be understood."),
        TOO_MANY_HOLDS(429, "Too many times are held from here. Please finish or wait for one of them."),
        WRONG_HOLD_SECRET(403, "This hold is somebody else's."),
        ALREADY_CLAIMED(409, "This hold was taken over by another account."),
        HOLD_LAPSED(409, "The hold has run out."),
        NOT_HELD(409, "This booking is not held any more."),
        /** A hold, or what was called off, is not put to another time and comes to nothing. */
        NOT_CONFIRMED(409, "This booking is not confirmed, or not any more."),
        /** Past the moment until which the policy lets the client change it freely, or past its start. */
        MOVE_TOO_LATE(409, "It is too late to put this booking to another time."),
        /** Nobody can say yet what came of it. */
        NOT_BEGUN(409, "This booking has not begun yet."),
        /** Until its end the client may still come. */
        NOT_OVER(409, "This booking is not over yet, so the client may still come."),
        /** The room knows better. */
        CLIENT_CAME(409, "The client was in the room of this booking."),
        /** The time for corrections is over, or the money is on its way back. */
        OUTCOME_SETTLED(409, "What came of this booking cannot be changed any more."),
        /** Not somebody who has had a booking at the practice. */
        CLIENT_NOT_FOUND(404, "There is no such client."),
        ONE_CLIENT(422, "Name one client: one of your clients, or an e-mail address."),
        /** The moment has passed until which the preview was good; the problem carries the new one. */
        REFUND_CHANGED(409, "What cancelling gives back has changed meanwhile. Nothing was cancelled."),
        /** Over, called off, or lapsed. */
        TOO_LATE(409, "It is too late to cancel this booking.");

        private final int status;
        private final String title;

        Reason(int status, String title) {
            this.status = status;
            this.title = title;
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public String title() {
            return title;
        }
    }

    public BookingRefused(Reason reason) {
        this(reason, null);
    }

    public BookingRefused(Reason reason, @Nullable String detail) {
        this(reason, detail, Map.of());
    }

    private BookingRefused(Reason reason, @Nullable String detail, Map<String, Object> particulars) {
        super(reason, detail);
        this.particulars = particulars;
    }

    /** With what would be given back now, as the preview tells it. */
    static BookingRefused refundChanged(Cancellation now) {
        return new BookingRefused(
                Reason.REFUND_CHANGED,
                null,
                Map.of("refund", now.refund(), "fee", now.fee(), "before", now.before(), "until", now.until()));
    }

    @Override
    public Map<String, Object> particulars() {
        return particulars;
    }
}
