package app.visavis.call;

import app.visavis.call.CallRefused.Reason;
import app.visavis.shared.realtime.Heads;
import app.visavis.shared.realtime.Realtime;
import app.visavis.shared.realtime.Subscription;
import app.visavis.shared.realtime.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The lines that are open on this server, by the id of their connection; their topics are rooms. */
@ApplicationScoped
class Lines implements Heads {
    private static final String KIND = "room";

    private record Opened(Line line, Subscription subscription) {}

    private final Map<String, Opened> open = new ConcurrentHashMap<>();
    private final RoomLog log;
    private final Realtime realtime;
    private final Event<ClientFrame.LineReport> reports;

    Lines(RoomLog log, Realtime realtime, Event<ClientFrame.LineReport> reports) {
        this.log = log;
        this.realtime = realtime;
        this.reports = reports;
    }

    /** Connects a line, and tells it what it has missed. */
    void open(String connection, Line line) {
        var subscription = realtime.subscribe(new Topic(KIND, line.place().bookingId()), line);
        open.put(connection, new Opened(line, subscription));
        subscription.wake();
    }

    void close(String connection) {
        var gone = open.remove(connection);
        if (gone != null) {
            gone.line().hangUp();
            gone.subscription().close();
        }
    }

    Optional<Line> find(String connection) {
        return Optional.ofNullable(open.get(connection)).map(Opened::line);
    }

    /** Refuses a connection that has not entered. */
    Line require(String connection) {
        return find(connection).orElseThrow(() -> new CallRefused(Reason.NOT_INSIDE));
    }

    int count() {
        return open.size();
    }

    /** What a page says of its line to the other one; the first word on each meeting counts. */
    void report(String connection, ClientFrame.LineReport report) {
        if (require(connection).isFirstAbout(report.with())) {
            reports.fire(report);
        }
    }

    Collection<Rooms.Place> places() {
        return open.values().stream().map(opened -> opened.line().place()).collect(Collectors.toSet());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoomChanged changed) {
        realtime.wake(new Topic(KIND, changed.bookingId()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<UUID, Long> of(Set<UUID> bookingIds) {
        return log.heads(bookingIds);
    }
}
