package app.visavis.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.hibernate.exception.LockAcquisitionException;
import org.junit.jupiter.api.Test;

class DeadlockRetryTest {
    private int attempts;

    @Test
    void oneWhoIsAlwaysTheVictimInARaceIsToldThatItIsLost() {
        assertThat(DeadlockRetry.call(afterDeadlocks(Integer.MAX_VALUE))).isEmpty();
        assertThat(attempts).isEqualTo(5);
    }

    @Test
    void whatMustBeDoneOutlastsAsManyAsStandBeforeOneDoor() {
        assertThat(DeadlockRetry.insist(afterDeadlocks(25))).isEqualTo("done");
    }

    @Test
    void whatIsNoDeadlockIsNotTriedAgain() {
        Supplier<String> broken = () -> {
            attempts++;
            throw new IllegalStateException("Broken");
        };
        assertThatThrownBy(() -> DeadlockRetry.insist(broken)).hasMessage("Broken");
        assertThat(attempts).isEqualTo(1);
    }

    private Supplier<String> afterDeadlocks(int deadlocks) {
        return () -> {
            if (attempts++ < deadlocks) {
                throw new LockAcquisitionException("Deadlock found", new SQLException("Deadlock found", "40001"));
            }
            return "done";
        };
    }
}
