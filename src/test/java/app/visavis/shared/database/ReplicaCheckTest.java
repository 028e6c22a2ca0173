package app.visavis.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.shared.checkup.Finding;
import app.visavis.shared.checkup.Part;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What operators read is what the service has watched, as under {@code /q/health/well}. */
@VisavisTest
class ReplicaCheckTest {
    @Inject
    DatabaseCheckup checkup;

    @Test
    void theLagIsTold() {
        assertThat(found(seen(3L, true, Set.of()))).containsExactly(ReplicaCheck.OK.found("two:3306, 3 s"));
    }

    @Test
    void aReplicaThatIsBehindIsIll() {
        assertThat(found(seen(95L, true, Set.of(ReplicationTrouble.REPLICA_BEHIND))))
                .containsExactly(ReplicaCheck.BEHIND.found("two:3306, 95 s"));
    }

    @ParameterizedTest
    @EnumSource
    void noTroubleIsCalledWell(ReplicationTrouble trouble) {
        assertThat(found(seen(0L, true, Set.of(trouble))))
                .singleElement()
                .extracting(Finding::diagnosis)
                .isNotEqualTo(ReplicaCheck.OK);
    }

    @Test
    void whatNobodyHasLookedAtYetIsUnknown() {
        assertThat(found(new ReplicationView("one:3306", true, null, null, null, Set.of(), Instant.EPOCH)))
                .containsExactly(ReplicaCheck.UNKNOWN.found());
    }

    private List<Finding> found(ReplicationView view) {
        QuarkusMock.installMockForType(new Watching(view), Replication.class);
        return checkup.look().stream()
                .filter(finding -> finding.part() == Part.REPLICA)
                .toList();
    }

    private static ReplicationView seen(
            @Nullable Long lagSeconds, @Nullable Boolean isSemiSync, Set<ReplicationTrouble> troubles) {
        return new ReplicationView("one:3306", true, "two:3306", lagSeconds, isSemiSync, troubles, Instant.EPOCH);
    }

    /** Has seen what a test says. */
    private static final class Watching extends Replication {
        private final ReplicationView seen;

        @SuppressWarnings("NullAway") // asks nobody
        Watching(ReplicationView seen) {
            super(null, null, null);
            this.seen = seen;
        }

        @Override
        public ReplicationView view() {
            return seen;
        }
    }
}
