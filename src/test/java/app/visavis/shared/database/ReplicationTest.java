package app.visavis.shared.database;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import app.visavis.testsupport.VisavisTest;
import org.junit.jupiter.api.Test;

@VisavisTest
class ReplicationTest {
    @Test
    void withoutAReplicaItSaysThatNoneIsWatched() {
        given().get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'replication' }.status", is("UP"))
                .body("checks.find { it.name == 'replication' }.data.replica", is("no replica is watched"));
    }

    @Test
    void theRoleIsAmongTheFigures() {
        given().header("Authorization", "Bearer watch-me")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("visavis_database_writable 1.0"))
                .body(containsString("visavis_replica_watched 0.0"))
                .body(containsString("visavis_replica_lag_seconds NaN"));
    }
}
