package app.visavis.chat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Which conversation a booking belongs to. */
@Entity
class ConversationBooking {
    @Id
    UUID bookingId;

    UUID conversationId;

    protected ConversationBooking() {}
}
