package app.visavis.practice;

/**
 * How a practice may be booked.
 *
 * @param noticeMinutes how long before its start a slot can be taken at the latest
 * @param horizonDays how many days ahead slots are offered
 * @param stepMinutes the distance between starts, counted from the start of an opening; a multiple of 5
 */
public record BookingRules(int noticeMinutes, int horizonDays, int stepMinutes) {
    static final BookingRules DEFAULT = new BookingRules(120, 60, 15);
}
