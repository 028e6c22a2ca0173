package app.visavis.booking;

import app.visavis.practice.OfferingView;
import java.time.Duration;

/**
 * Which starts are free: one walk along three sorted arrays, without an object in the loop.
 *
 * @param minutes how long the consultation is
 * @param bufferBefore minutes before it that nothing else may take
 * @param bufferAfter minutes after it that nothing else may take
 */
record FreeSlots(int minutes, int bufferBefore, int bufferAfter) {

    static FreeSlots of(OfferingView offering) {
        return new FreeSlots(offering.minutes(), offering.bufferBefore(), offering.bufferAfter());
    }

    static FreeSlots of(Slot slot) {
        return new FreeSlots(
                (int) Duration.between(slot.startsAt(), slot.endsAt()).toMinutes(),
                (int) Duration.between(slot.blocksFrom(), slot.startsAt()).toMinutes(),
                (int) Duration.between(slot.endsAt(), slot.blocksUntil()).toMinutes());
    }

    /**
     * @param hours the openings; a consultation lies in them as a whole, its buffers need not
     * @param taken start and end of what is taken, buffers included; sorted by start
     * @param earliest the first minute that may be offered
     * @param until the minute before which an offered consultation starts
     * @return epoch minutes, ascending
     */
    long[] starts(OpenHours hours, long[] taken, long earliest, long until) {
        var free = new Longs();
        var busy = Intervals.union(taken);
        var open = hours.open();
        var inOpen = 0;
        var inBusy = 0;
        for (var start : hours.starts()) {
            if (start < earliest || start >= until) {
                continue;
            }
            while (inOpen < open.length && open[inOpen + 1] <= start) {
                inOpen += 2;
            }
            while (inBusy < busy.length && busy[inBusy + 1] <= start - bufferBefore) {
                inBusy += 2;
            }
            var isOpen = inOpen < open.length && open[inOpen] <= start && start + minutes <= open[inOpen + 1];
            var isTaken = inBusy < busy.length && busy[inBusy] < start + minutes + bufferAfter;
            if (isOpen && !isTaken) {
                free.add(start);
            }
        }
        return free.toArray();
    }
}
