package app.visavis.chat;

import app.visavis.account.AccountView;
import app.visavis.account.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together somebody's list of conversations, in a constant number of statements. */
@ApplicationScoped
class Inbox {
    private final EntityManager entities;
    private final Conversations conversations;
    private final Accounts accounts;

    Inbox(EntityManager entities, Conversations conversations, Accounts accounts) {
        this.entities = entities;
        this.conversations = conversations;
        this.accounts = accounts;
    }

    /** The one with the newest message first. */
    @Transactional
    List<ConversationView> of(UUID me) {
        var all = conversations.of(me);
        if (all.isEmpty()) {
            return List.of();
        }
        var bookings = bookings(all);
        var last = lastMessages(me);
        var unread = unread(me);
        var people = accounts.findAll(all.stream().map(one -> one.partnerOf(me)).collect(Collectors.toSet()));
        return all.stream()
                .sorted(Comparator.comparing((Conversation one) ->
                                last.containsKey(one.id) ? last.get(one.id).at() : one.openedAt)
                        .reversed())
                .map(one -> new ConversationView(
                        one.id,
                        bookings.getOrDefault(one.id, List.of()),
                        correspondent(one.partnerOf(me), people.get(one.partnerOf(me))),
                        last.get(one.id),
                        unread.getOrDefault(one.id, 0L),
                        one.lastSeq,
                        one.revision))
                .toList();
    }

    private static ConversationView.Correspondent correspondent(UUID id, @Nullable AccountView account) {
        return new ConversationView.Correspondent(id, account == null ? "" : account.displayName());
    }

    private Map<UUID, List<UUID>> bookings(List<Conversation> all) {
        return entities.createQuery(
                        "from ConversationBooking where conversationId in :ids order by bookingId",
                        ConversationBooking.class)
                .setParameter("ids", all.stream().map(one -> one.id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        link -> link.conversationId, Collectors.mapping(link -> link.bookingId, Collectors.toList())));
    }

    private Map<UUID, MessageView> lastMessages(UUID me) {
        return entities.createQuery("""
                        select m from Message m join Conversation c on c.id = m.conversationId and c.lastSeq = m.seq
                        where c.clientId = :me or c.practitionerId = :me""", Message.class)
                .setParameter("me", me)
                .getResultStream()
                .collect(Collectors.toMap(message -> message.conversationId, MessageView::of));
    }

    private Map<UUID, Long> unread(UUID me) {
        return entities.createQuery("""
                        select m.conversationId, count(m.id)
                        from Participant p join Message m on m.conversationId = p.conversationId and m.seq > p.readSeq
                        where p.accountId = :me and m.senderId <> :me
                        group by m.conversationId""", Object[].class)
                .setParameter("me", me)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
