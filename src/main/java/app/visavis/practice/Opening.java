package app.visavis.practice;

import static org.hibernate.annotations.UuidGenerator.Style.VERSION_7;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A stretch of every week in which a practice can be booked. */
@Entity
@Table(name = "opening")
class Opening {
    @Id
    @UuidGenerator(style = VERSION_7)
    UUID id;

    @Column(name = "practice_id")
    UUID practiceId;

    int weekday;

    @Column(name = "starts_minute")
    int startsMinute;

    @Column(name = "ends_minute")
    int endsMinute;

    protected Opening() {}

    Opening(UUID practiceId, WeeklyOpening weekly) {
        this.practiceId = practiceId;
        this.weekday = weekly.weekday().getValue();
        this.startsMinute = weekly.hours().startsMinute();
        this.endsMinute = weekly.hours().endsMinute();
    }
}
