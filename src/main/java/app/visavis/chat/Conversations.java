package app.visavis.chat;

import static app.visavis.chat.ChatRefused.Reason.CONVERSATION_NOT_FOUND;

import app.visavis.booking.BookingView;
import app.visavis.booking.ConversationOfBooking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.StandardBasicTypes;

/** The door to conversations: one per client and practice, from their first confirmed booking on. */
@ApplicationScoped
@Transactional
public class Conversations implements ConversationOfBooking {
    private final EntityManager entities;
    private final Clock clock;

    Conversations(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Opens the conversation unless it is open, and puts the booking to it; two bookings may do so at once. */
    void open(BookingView booking) {
        var clientId = Objects.requireNonNull(booking.clientId(), "a confirmed booking has a client");
        // IGNORE, because a constraint violation would doom the confirmation that this is a part of.
        entities.createNativeQuery("""
                        INSERT IGNORE INTO conversation
                          (id, practice_id, practitioner_id, client_id, last_seq, revision, opened_at)
                        VALUES (:id, :practice, :practitioner, :client, 0, 1, :now)""")
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("practice", booking.practiceId())
                .setParameter("practitioner", booking.practitionerId())
                .setParameter("client", clientId)
                .setParameter("now", clock.instant())
                .executeUpdate();
        var id = idOf(booking.practiceId(), clientId);
        seat(id, clientId);
        seat(id, booking.practitionerId());
        entities.createNativeQuery(
                        "INSERT IGNORE INTO conversation_booking (booking_id, conversation_id) VALUES (:booking, :id)")
                .setParameter("booking", booking.id())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** As it is now: who has opened it first may have done so after this transaction began to look. */
    private UUID idOf(UUID practiceId, UUID clientId) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT id FROM conversation WHERE practice_id = :practice AND client_id = :client"
                                + " LOCK IN SHARE MODE",
                        UUID.class)
                .addScalar("id", StandardBasicTypes.UUID_BINARY)
                .setParameter("practice", practiceId)
                .setParameter("client", clientId)
                .getSingleResult();
    }

    private void seat(UUID conversationId, UUID accountId) {
        entities.createNativeQuery("""
                        INSERT IGNORE INTO participant
                          (conversation_id, account_id, delivered_seq, read_seq, revision)
                        VALUES (:conversation, :account, 0, 0, 0)""")
                .setParameter("conversation", conversationId)
                .setParameter("account", accountId)
                .executeUpdate();
    }

    @Override
    public Map<UUID, UUID> ofBookings(Collection<UUID> bookingIds) {
        return entities.createQuery("from ConversationBooking where bookingId in :ids", ConversationBooking.class)
                .setParameter("ids", bookingIds)
                .getResultStream()
                .collect(Collectors.toMap(link -> link.bookingId, link -> link.conversationId));
    }

    /** Refuses a conversation of other people as if it did not exist. */
    Conversation requireOf(UUID id, UUID accountId) {
        var conversation = entities.find(Conversation.class, id);
        if (conversation == null || !conversation.isOf(accountId)) {
            throw new ChatRefused(CONVERSATION_NOT_FOUND);
        }
        return conversation;
    }

    List<Conversation> of(UUID accountId) {
        return entities.createQuery(
                        "from Conversation where clientId = :me or practitionerId = :me order by openedAt desc",
                        Conversation.class)
                .setParameter("me", accountId)
                .getResultList();
    }

    /** How all conversations of somebody stand, for both people of each, in one statement. */
    List<Standing> standings(UUID accountId) {
        return entities.createQuery("""
                        select new app.visavis.chat.Standing(c.id, c.lastSeq, c.revision,
                          p.accountId, p.deliveredSeq, p.readSeq, p.revision)
                        from Participant mine
                          join Conversation c on c.id = mine.conversationId
                          join Participant p on p.conversationId = c.id
                        where mine.accountId = :me""", Standing.class)
                .setParameter("me", accountId)
                .getResultList();
    }

    /** How much has changed for each person so far, in one statement. */
    Map<UUID, Long> changesFor(Set<UUID> accountIds) {
        return entities.createQuery("""
                        select p.accountId, sum(c.revision)
                        from Participant p join Conversation c on c.id = p.conversationId
                        where p.accountId in :ids
                        group by p.accountId""", Object[].class)
                .setParameter("ids", accountIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
