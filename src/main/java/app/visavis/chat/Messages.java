package app.visavis.chat;

import static app.visavis.chat.ChatRefused.Reason.CONVERSATION_NOT_FOUND;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The log of all conversations: appends to it, reads it in order, and keeps how far each person has got. */
@ApplicationScoped
class Messages {
    private final EntityManager entities;
    private final Event<ChatEvent> events;
    private final Clock clock;

    Messages(EntityManager entities, Event<ChatEvent> events, Clock clock) {
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Appends a message, durably. One that the sender has already said under that {@code clientId} is not said again:
     * the answer is that of the first time.
     */
    Message send(UUID senderId, ClientFrame.Send said) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> append(senderId, said));
        } catch (ConstraintViolationException repeated) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> findSaid(senderId, said.clientId()))
                    .orElseThrow(() -> repeated);
        }
    }

    /** The number comes first: taking it locks the conversation, so that messages commit in the order of theirs. */
    private Message append(UUID senderId, ClientFrame.Send said) {
        var numbered = entities.createQuery("""
                        update Conversation set lastSeq = lastSeq + 1, revision = revision + 1
                        where id = :id and (clientId = :sender or practitionerId = :sender)""")
                .setParameter("id", said.conversationId())
                .setParameter("sender", senderId)
                .executeUpdate();
        if (numbered == 0) {
            throw new ChatRefused(CONVERSATION_NOT_FOUND);
        }
        var conversation = entities.find(Conversation.class, said.conversationId());
        var message = new Message(conversation, senderId, said.clientId(), said.body(), clock.instant());
        entities.persist(message);
        entities.flush();
        events.fire(new ChatEvent.Said(conversation.id, conversation.people(), senderId));
        return message;
    }

    private Optional<Message> findSaid(UUID senderId, String clientId) {
        return entities.createQuery("from Message where senderId = :sender and clientId = :client", Message.class)
                .setParameter("sender", senderId)
                .setParameter("client", clientId)
                .getResultStream()
                .findFirst();
    }

    /** Notes how far somebody has got; what is read has been delivered, and nobody gets back behind where they were. */
    @Transactional
    void follow(UUID accountId, UUID conversationId, long delivered, long read) {
        var conversation = entities.find(Conversation.class, conversationId, LockModeType.PESSIMISTIC_WRITE);
        if (conversation == null || !conversation.isOf(accountId)) {
            throw new ChatRefused(CONVERSATION_NOT_FOUND);
        }
        var participant = entities.find(Participant.class, new Participant.Key(conversationId, accountId));
        if (participant.move(Math.min(delivered, conversation.lastSeq), Math.min(read, conversation.lastSeq))) {
            participant.movedAt(conversation.change());
            events.fire(new ChatEvent.Followed(conversationId, conversation.people(), accountId));
        }
    }

    /** The next messages after one, oldest first. */
    @Transactional
    List<MessageView> after(UUID conversationId, long seq, int limit) {
        return entities.createQuery(
                        "from Message where conversationId = :id and seq > :seq order by seq", Message.class)
                .setParameter("id", conversationId)
                .setParameter("seq", seq)
                .setMaxResults(limit)
                .getResultStream()
                .map(MessageView::of)
                .toList();
    }

    /** The last messages before one, newest first. */
    @Transactional
    List<MessageView> before(UUID conversationId, long seq, int limit) {
        return entities.createQuery(
                        "from Message where conversationId = :id and seq < :seq order by seq desc", Message.class)
                .setParameter("id", conversationId)
                .setParameter("seq", seq)
                .setMaxResults(limit)
                .getResultStream()
                .map(MessageView::of)
                .toList();
    }
}
