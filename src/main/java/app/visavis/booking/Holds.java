package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.SLOT_TAKEN;

import app.visavis.shared.database.DeadlockRetry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Takes a slot for somebody, by transactions of its own: a race may need more than one. */
@ApplicationScoped
class Holds {
    private final Slots slots;
    private final HoldReaper reaper;
    private final HoldWriter writer;
    private final BookingConfig config;
    private final Clock clock;

    Holds(Slots slots, HoldReaper reaper, HoldWriter writer, BookingConfig config, Clock clock) {
        this.slots = slots;
        this.reaper = reaper;
        this.writer = writer;
        this.config = config;
        this.clock = clock;
    }

    BookingView place(UUID offeringId, Instant startsAt, Holder holder) {
        var now = clock.instant();
        var slot = slots.requireOffered(offeringId, startsAt, holder.clientId(), now);
        reaper.reap(slot, now);
        return DeadlockRetry.call(() -> writer.write(slot, holder, now.plus(config.hold()), now))
                .orElseThrow(() -> new BookingRefused(SLOT_TAKEN));
    }
}
