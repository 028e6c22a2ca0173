package app.visavis.shared.backup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One run of a script of {@code deploy/backup}, which wrote the row; here it is only read. */
@Entity
@Immutable
@Table(name = "backup_run")
class BackupRun {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    BackupKind kind;

    Instant startedAt;

    Instant endedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    BackupOutcome outcome;

    @Nullable
    Long bytes;

    /** As the repository names it. */
    @Nullable
    String snapshot;

    /** When the backup that this run is about was begun; what it holds is not older. */
    @Nullable
    Instant takenAt;

    /** When that backup was proved; only with VERIFY and DONE. */
    @Nullable
    Instant verifiedAt;

    @Nullable
    String logFile;

    @Nullable
    Long logPosition;

    /** What was committed before is shipped. */
    @Nullable
    Instant logUntil;

    @Column(length = 1000)
    @Nullable
    String detail;

    @SuppressWarnings("NullAway") // Hibernate fills it in
    protected BackupRun() {}
}
