package app.visavis.chat;

import app.visavis.shared.realtime.Listener;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One open page of one person. It remembers what it has been told, and being woken tells whatever the log has beyond
 * that; so news, and what was missed, travel on one path, in order and each once.
 */
class Device implements Listener {
    private static final int PAGE = 200;

    private final UUID accountId;
    private final Conversations conversations;
    private final Messages messages;
    private final Consumer<ServerFrame> page;
    private final Map<UUID, Position> told = new HashMap<>();

    Device(UUID accountId, Conversations conversations, Messages messages, Consumer<ServerFrame> page) {
        this.accountId = accountId;
        this.conversations = conversations;
        this.messages = messages;
        this.page = page;
    }

    UUID accountId() {
        return accountId;
    }

    /** Begins with what happens from now on. */
    synchronized void open() {
        for (var standing : conversations.standings(accountId)) {
            told.put(
                    standing.conversationId(),
                    new Position(standing.conversationId(), standing.lastSeq(), standing.conversationRevision()));
        }
    }

    /** Goes back to where the page says it is, and tells everything since. */
    synchronized void resume(List<Position> positions) {
        var standings = byConversation();
        if (!positions.stream().map(Position::conversationId).allMatch(standings::containsKey)) {
            throw new ChatRefused(ChatRefused.Reason.CONVERSATION_NOT_FOUND);
        }
        for (var position : positions) {
            var head = standings.get(position.conversationId()).getFirst();
            told.put(position.conversationId(), position.atMost(head.lastSeq(), head.conversationRevision()));
        }
        tell(standings);
        page.accept(new ServerFrame.Resumed(positions.stream()
                .map(position -> told.get(position.conversationId()))
                .toList()));
    }

    @Override
    public synchronized void woken() {
        tell(byConversation());
    }

    @Override
    public void told(Object news) {
        if (news instanceof ServerFrame frame) {
            page.accept(frame);
        }
    }

    private Map<UUID, List<Standing>> byConversation() {
        return conversations.standings(accountId).stream().collect(Collectors.groupingBy(Standing::conversationId));
    }

    private void tell(Map<UUID, List<Standing>> standings) {
        standings.forEach((id, people) -> {
            var known = told.getOrDefault(id, new Position(id, 0, 0L));
            var head = people.getFirst();
            if (known.after() < head.lastSeq() || known.knownRevision() < head.conversationRevision()) {
                tellMessages(known, head.lastSeq());
                people.stream()
                        .filter(person -> person.revision() > known.knownRevision())
                        .forEach(person -> page.accept(person.receipt()));
                told.compute(
                        id,
                        (_, now) -> new Position(
                                id, now == null ? known.after() : now.after(), head.conversationRevision()));
            }
        });
    }

    private void tellMessages(Position known, long upTo) {
        for (var last = known.after(); last < upTo; ) {
            var next = messages.after(known.conversationId(), last, PAGE);
            next.forEach(page);
            last = next.getLast().seq();
            // Noted at once, so that nothing is told twice when the next page cannot be read.
            told.put(known.conversationId(), new Position(known.conversationId(), last, known.knownRevision()));
        }
    }
}
