package app.visavis.shared.backup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the runs tell together; null is what none of them has told. */
record BackupFacts(
        @Nullable Instant verifiedBackupAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant logUntil,
        @Nullable String failure) {}
