package app.visavis.practice;

import static org.hibernate.annotations.UuidGenerator.Style.VERSION_7;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A stretch of time in which the practice is closed, whatever its openings say. */
@Entity
@Table(name = "absence")
class Absence {
    @Id
    @UuidGenerator(style = VERSION_7)
    UUID id;

    @Column(name = "practice_id")
    UUID practiceId;

    /** Without the type code it would travel as a timestamp, and change in a gap of the server's own zone. */
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    @Column(name = "starts_at")
    LocalDateTime startsAt;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    @Column(name = "ends_at")
    LocalDateTime endsAt;

    String note;

    protected Absence() {}

    Absence(UUID practiceId, LocalDateTime startsAt, LocalDateTime endsAt, String note) {
        this.practiceId = practiceId;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.note = note;
    }
}
