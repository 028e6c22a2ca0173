package app.visavis.chat;

import app.visavis.shared.realtime.Realtime;
import app.visavis.shared.realtime.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The open pages on this server, by the id of their connection. */
@ApplicationScoped
class Devices {
    private record Opened(Device device, Subscription subscription) {}

    private final Map<String, Opened> open = new ConcurrentHashMap<>();
    private final Conversations conversations;
    private final Messages messages;
    private final Realtime realtime;

    Devices(Conversations conversations, Messages messages, Realtime realtime) {
        this.conversations = conversations;
        this.messages = messages;
        this.realtime = realtime;
    }

    void open(String connection, UUID accountId, Consumer<ServerFrame> page) {
        var device = new Device(accountId, conversations, messages, page);
        device.open();
        var wasOffline = !isOnline(accountId);
        var subscription = realtime.subscribe(Correspondence.of(accountId), device);
        open.put(connection, new Opened(device, subscription));
        // Something may have been said between looking and listening.
        subscription.wake();
        partnersOnline(accountId).forEach(partner -> page.accept(new ServerFrame.Presence(partner, "online")));
        if (wasOffline) {
            announce(accountId, "online");
        }
    }

    int count() {
        return open.size();
    }

    Device at(String connection) {
        return open.get(connection).device();
    }

    void close(String connection) {
        var gone = open.remove(connection);
        if (gone == null) {
            return;
        }
        gone.subscription().close();
        var accountId = gone.device().accountId();
        if (!isOnline(accountId)) {
            announce(accountId, "offline");
        }
    }

    /** Tells the other one's pages on this server; on another server they do not hear of it. */
    void typing(UUID accountId, UUID conversationId) {
        var partner = conversations.requireOf(conversationId, accountId).partnerOf(accountId);
        realtime.tell(Correspondence.of(partner), new ServerFrame.Typing(conversationId, accountId));
    }

    private void announce(UUID accountId, String state) {
        partnersOnline(accountId)
                .forEach(partner ->
                        realtime.tell(Correspondence.of(partner), new ServerFrame.Presence(accountId, state)));
    }

    private Stream<UUID> partnersOnline(UUID accountId) {
        return conversations.of(accountId).stream()
                .map(conversation -> conversation.partnerOf(accountId))
                .collect(Collectors.toSet())
                .stream()
                .filter(this::isOnline);
    }

    private boolean isOnline(UUID accountId) {
        return realtime.hasListeners(Correspondence.of(accountId));
    }
}
