package app.visavis.practice;

import static org.hibernate.annotations.UuidGenerator.Style.VERSION_7;

import app.visavis.shared.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A kind of consultation that can be booked: how long, for how much. */
@Entity
@Table(name = "offering")
class Offering {
    @Id
    @UuidGenerator(style = VERSION_7)
    UUID id;

    @Column(name = "practice_id")
    UUID practiceId;

    String title;
    String description;
    int minutes;

    @Embedded
    Money price;

    @Column(name = "buffer_before")
    int bufferBefore;

    @Column(name = "buffer_after")
    int bufferAfter;

    boolean active;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    int version;

    protected Offering() {}

    Offering(UUID practiceId, OfferingTerms terms, Instant now) {
        this.practiceId = practiceId;
        this.createdAt = now;
        offer(terms);
    }

    void offer(OfferingTerms terms) {
        title = terms.title();
        description = terms.description();
        minutes = terms.minutes();
        price = terms.price();
        bufferBefore = terms.bufferBefore();
        bufferAfter = terms.bufferAfter();
        active = terms.active();
    }

    /** Bookings keep pointing at it, so it is never deleted. */
    void withdraw() {
        active = false;
    }
}
