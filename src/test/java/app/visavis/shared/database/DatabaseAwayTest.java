package app.visavis.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {
    @Test
    void aBrokenLineAndAReadOnlyServerAreOutages() {
        for (var outage : List.of(
                new SQLException("gone", "08S01"),
                new SQLException("--read-only", "HY000", 1290),
                new SQLException("read only mode", "HY000", 1836))) {
            assertThat(DatabaseAway.isFatal(outage)).isTrue();
            assertThat(DatabaseAway.isCauseOf(new IllegalStateException(new RuntimeException(outage))))
                    .isTrue();
        }
    }

    @Test
    void aRuleOfTheSchemaAndADeadlockAreNot() {
        assertThat(DatabaseAway.isCauseOf(new SQLException("duplicate", "23000", 1062)))
                .isFalse();
        assertThat(DatabaseAway.isCauseOf(new SQLException("deadlock", "40001", 1213)))
                .isFalse();
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException("ours"))).isFalse();
    }

    @Test
    void aCommitThatWasCutIsAnOutageThoughItIsToldBesideTheFailure() {
        var failed = new IllegalStateException("Could not commit transaction.");
        failed.addSuppressed(new XAException().initCause(new SQLException("gone", "08007")));
        assertThat(DatabaseAway.isCauseOf(new RuntimeException(failed))).isTrue();
    }

    @Test
    void aPoolThatHasNoneInTimeIsAnOutage() {
        assertThat(DatabaseAway.isCauseOf(new SQLException("Acquisition timeout")))
                .isTrue();
    }

    @Test
    void eachPlaceIsAnAddressOfItsOwn() {
        var places = Places.of("jdbc:mysql://one:3306,[2001:db8::7]:3307/visavis?a=b");

        assertThat(places.urls())
                .containsExactly("jdbc:mysql://one:3306/visavis?a=b", "jdbc:mysql://[2001:db8::7]:3307/visavis?a=b");
        assertThat(Places.nameOf(places.urls().getLast())).isEqualTo("[2001:db8::7]:3307");
    }
}
