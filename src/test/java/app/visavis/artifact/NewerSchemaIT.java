package app.visavis.artifact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** After a rollback this release meets a schema with migrations that it does not know: its own migration runs again, too. */
class NewerSchemaIT {
    private static final Surroundings AROUND = new Surroundings();
    private static OwnSchema schema;

    @BeforeAll
    static void start() throws SQLException {
        schema = OwnSchema.beside(AROUND.start().get("DATABASE_URL"), "visavis_newer");
    }

    @AfterAll
    static void stop() throws SQLException {
        schema.close();
        AROUND.stop();
    }

    @Test
    void aReleaseServesOnTheSchemaOfALaterOne() throws Exception {
        var environment = AROUND.environment();
        environment.put("DATABASE_URL", schema.url());
        assertThat(migrate(environment, "first")).isZero();
        Rows.write(schema.connection(), "ALTER TABLE practice ADD COLUMN of_a_later_release INT NULL");
        Rows.write(schema.connection(), """
                INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
                  installed_by, execution_time, success)
                SELECT MAX(installed_rank) + 1, '20991231.0900', 'of a later release', 'SQL',
                  'V20991231.0900__of_a_later_release.sql', 1, 'later', 1, TRUE FROM flyway_schema_history""");

        assertThat(migrate(environment, "again")).isZero();
        try (var service = ServiceProcess.start("on-newer-schema", environment)) {
            given().port(service.port()).get("/api/practices").then().statusCode(200);
        }
    }

    /** Returns the exit code. */
    private static int migrate(Map<String, String> environment, String name) throws Exception {
        var process = Processes.artifact(environment, new File("target/artifact-migrate-" + name + ".log"), "migrate");
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("has ended").isTrue();
        return process.exitValue();
    }
}
