package peer;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Offering {
    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "practice_id")
    Practice practice;

    String title;
    String description;
    int minutes;
    long priceMinor;

    @JdbcTypeCode(SqlTypes.CHAR)
    String currency;

    int bufferBefore;
    int bufferAfter;
    boolean active;
    Instant createdAt;

    @Version
    int version;
}
