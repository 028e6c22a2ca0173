package app.visavis.call;

import app.visavis.shared.realtime.Listener;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One socket's end of a room: passes on, in order, what the log has for its page. */
class Line implements Listener {
    /** Where a line ends: the page's socket. */
    interface Wire {
        /** Says a frame that is written already. */
        void say(String frame);

        /** Asks the page to confirm that it has got everything up to this number. */
        void askFor(long seq);

        /** Says why it is over, and closes. */
        void close(ClosedWhy why);
    }

    private final Rooms.Place place;
    private final RoomLog log;
    private final Wire wire;
    private final AtomicLong said;
    private final AtomicReference<@Nullable String> reportedOn = new AtomicReference<>();
    private volatile boolean hungUp;

    Line(Rooms.Place place, long after, RoomLog log, Wire wire) {
        this.place = place;
        this.log = log;
        this.wire = wire;
        this.said = new AtomicLong(after);
    }

    Rooms.Place place() {
        return place;
    }

    /** Whether nothing has been reported yet of the meeting with that page. */
    boolean isFirstAbout(String nonce) {
        return !nonce.equals(reportedOn.getAndSet(nonce));
    }

    /** Says nothing more. */
    void hangUp() {
        hungUp = true;
    }

    @Override
    public void woken() {
        var news = log.newsFor(place, said.get());
        if (hungUp) {
            return;
        }
        if (news.closed() != null) {
            wire.close(news.closed());
            return;
        }
        for (var signal : news.signals()) {
            wire.say(signal.frame);
            said.set(signal.seq);
        }
        if (!news.signals().isEmpty()) {
            wire.askFor(said.get());
        }
    }

    /** The page has confirmed. What a socket took may still be lost with it, so that only this counts as heard. */
    void confirmed(long seq) {
        if (seq <= said.get()) {
            log.heard(place, seq);
        }
    }
}
