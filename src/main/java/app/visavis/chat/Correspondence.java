package app.visavis.chat;

import app.visavis.booking.BookingEvent;
import app.visavis.shared.realtime.Heads;
import app.visavis.shared.realtime.Realtime;
import app.visavis.shared.realtime.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Ties conversations to bookings below and to open sockets above; its topics are people. */
@ApplicationScoped
class Correspondence implements Heads {
    private static final String KIND = "correspondent";

    private final Conversations conversations;
    private final Realtime realtime;

    Correspondence(Conversations conversations, Realtime realtime) {
        this.conversations = conversations;
        this.realtime = realtime;
    }

    static Topic of(UUID accountId) {
        return new Topic(KIND, accountId);
    }

    void bookingConfirmed(@Observes BookingEvent.Confirmed confirmed) {
        conversations.open(confirmed.booking());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChatEvent changed) {
        changed.people().forEach(accountId -> realtime.wake(of(accountId)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<UUID, Long> of(Set<UUID> accountIds) {
        return conversations.changesFor(accountIds);
    }
}
