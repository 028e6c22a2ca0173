package app.visavis.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A stretch of time that another calendar takes; those of one calendar do not overlap. */
@Entity
@Table(name = "busy_time")
class BusyTime {
    @EmbeddedId
    Key key;

    @Column(name = "ends_at")
    Instant endsAt;

    /** By which the stretches of a calendar are told apart. */
    @Embeddable
    record Key(
            @Column(name = "calendar_id") UUID calendarId,
            @Column(name = "starts_at") Instant startsAt) {}

    protected BusyTime() {}

    BusyTime(UUID calendarId, Instant startsAt, Instant endsAt) {
        this.key = new Key(calendarId, startsAt);
        this.endsAt = endsAt;
    }
}
