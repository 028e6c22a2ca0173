package app.visavis.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Free times, the first one first, with the zone whose days were asked for. */
record SlotsView(ZoneId zone, List<SlotView> items) {
    /** How many days may be asked for at once. */
    static final int MOST_DAYS = 62;

    record SlotView(Instant startsAt, Instant endsAt) {}

    static SlotsView of(ZoneId zone, List<Slot> slots) {
        return new SlotsView(
                zone,
                slots.stream()
                        .map(slot -> new SlotView(slot.startsAt(), slot.endsAt()))
                        .toList());
    }
}
