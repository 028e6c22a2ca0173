package app.visavis.artifact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.local.inbox.Mails;
import app.visavis.local.inbox.SmtpServer;
import app.visavis.testsupport.FreePort;
import io.restassured.http.ContentType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail server does not answer, the service is killed meanwhile, and then both are back. */
class MailServerAwayIT {
    private static final Surroundings AROUND = new Surroundings();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static OwnSchema schema;

    private final List<String> addresses =
            Stream.generate(() -> UUID.randomUUID() + "@example.org").limit(5).toList();

    @BeforeAll
    static void start() throws SQLException {
        schema = OwnSchema.beside(AROUND.start().get("DATABASE_URL"), "visavis_mail_server_away");
    }

    @AfterAll
    static void stop() throws SQLException {
        schema.close();
        AROUND.stop();
    }

    @Test
    void everyLetterWaitsForItAndArrivesOnce(@TempDir Path folder) throws Exception {
        var port = FreePort.any();
        var environment = AROUND.environment();
        environment.put("DATABASE_URL", schema.url());
        environment.put("SMTP_URL", "smtp://127.0.0.1:" + port);

        try (var killed = ServiceProcess.start("no-mail", environment)) {
            addresses.forEach(address -> register(killed, address));
            awaitLetters("state = 'WAITING' AND attempts > 0");
            given().port(killed.port()).get("/q/health/ready").then().statusCode(200);
            killed.kill();
        }

        try (var server = SmtpServer.start(new Mails(folder), port);
                var again = ServiceProcess.start("mail-again", environment)) {
            assertThat(again.isReady()).isTrue();
            Rows.write(
                    schema.connection(),
                    "UPDATE outbox SET due_at = NOW(6) - INTERVAL 1 SECOND WHERE state = 'WAITING'");
            awaitLetters("state = 'DELIVERED'");
        }
        assertThat(recipients(folder)).containsExactlyElementsOf(new TreeSet<>(addresses));
    }

    private static void register(ServiceProcess service, String address) {
        given().port(service.port())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "email", address,
                        "password", "seven quiet herons at dusk",
                        "displayName", "Noor",
                        "zone", "Europe/Paris",
                        "language", "en"))
                .post("/api/accounts")
                .then()
                .statusCode(202);
    }

    private void awaitLetters(String which) {
        Awaitility.await(which).atMost(PATIENCE).until(() -> letters(which) == addresses.size());
    }

    private static int letters(String which) throws SQLException {
        try (var statement = schema.connection().createStatement();
                var row = statement.executeQuery("SELECT COUNT(*) FROM outbox WHERE kind = 'mail' AND " + which)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static List<String> recipients(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(Mailbox::read).map(Mailbox::recipient).sorted().toList();
        }
    }
}
