package peer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Practice {
    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "practitioner_id")
    Account practitioner;

    String slug;
    String name;
    String headline;
    String about;
    String zone;

    @JdbcTypeCode(SqlTypes.CHAR)
    String currency;

    @ElementCollection
    @CollectionTable(name = "practice_language", joinColumns = @JoinColumn(name = "practice_id"))
    @OrderColumn(name = "position")
    @Column(name = "language")
    List<String> languages;

    boolean published;
    int noticeMinutes;
    int horizonDays;
    int stepMinutes;
    Integer dailyLimit;
    Integer weeklyLimit;
    int policyFreeHours;
    int policyLatePercent;
    Instant createdAt;

    @OneToMany(mappedBy = "practice")
    List<Offering> offerings;

    @OneToMany(mappedBy = "practice")
    List<Opening> openings;

    @Version
    int version;
}
