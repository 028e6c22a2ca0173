package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.local.inbox.Mails;
import app.visavis.local.inbox.SmtpServer;
import app.visavis.shared.checkup.Diagnosis;
import app.visavis.shared.environment.Environment;
import app.visavis.testsupport.OwnTls;
import app.visavis.testsupport.ScriptedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCheckupTest {
    private static final List<String> HELLO = List.of("220 hello", "250-mail\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN");

    @Test
    void aServerThatGreetsIsWell(@TempDir Path folder) throws IOException {
        try (var inbox = SmtpServer.start(new Mails(folder))) {
            assertThat(found(inbox.url())).isEqualTo(MailCheckup.OK);
        }
    }

    @Test
    void anAddressThatIsMissingOrMadeUpIsNotSet() {
        assertThat(found("")).isEqualTo(MailCheckup.NOT_SET);
        assertThat(found("https://mail.example.org")).isEqualTo(MailCheckup.NOT_SET);
    }

    @Test
    void aNameThatNobodyHasIsSaid() {
        assertThat(found("smtp://no-such-host.invalid:587")).isEqualTo(MailCheckup.UNKNOWN_HOST);
    }

    @Test
    void aDoorThatIsClosedIsSaid() throws IOException {
        assertThat(found("smtp://127.0.0.1:" + ScriptedServer.closedPort())).isEqualTo(MailCheckup.UNREACHABLE);
    }

    @Test
    void aPasswordIsNeverSentInTheClear() throws IOException {
        try (var server = ScriptedServer.start(HELLO)) {
            assertThat(found("smtp://me:tell-no-one@127.0.0.1:" + server.port()))
                    .isEqualTo(MailCheckup.NO_STARTTLS);
            assertThat(server.heard()).noneMatch(line -> line.contains("AUTH"));
        }
    }

    @Test
    void aServerWithoutTlsOnItsTlsPortIsSaid() throws IOException {
        try (var server = ScriptedServer.start(HELLO)) {
            assertThat(found("smtps://me:tell-no-one@127.0.0.1:" + server.port()))
                    .isEqualTo(MailCheckup.CERTIFICATE);
        }
    }

    @Test
    void aServerThatRefusesUsIsSaid() throws IOException {
        try (var server = ScriptedServer.start(List.of("554 not you"))) {
            assertThat(found("smtp://127.0.0.1:" + server.port())).isEqualTo(MailCheckup.BROKEN);
        }
    }

    @Test
    void aServerThatHangsUpIsSaid() throws IOException {
        try (var server = ScriptedServer.start(List.of("220 hello"))) {
            assertThat(found("smtp://127.0.0.1:" + server.port())).isEqualTo(MailCheckup.BROKEN);
        }
    }

    @Test
    void aPasswordIsTriedBehindTls() throws Exception {
        try (var tls = OwnTls.trusted();
                var server = ScriptedServer.start(
                        tls.door(), List.of("220 hello", "250-mail\r\n250 AUTH PLAIN", "235 welcome"))) {
            assertThat(found("smtps://me:tell-no-one@localhost:" + server.port()))
                    .isEqualTo(MailCheckup.OK);
            assertThat(server.heard()).contains("AUTH PLAIN AG1lAHRlbGwtbm8tb25l");
        }
    }

    @Test
    void aPasswordThatIsRefusedIsSaid() throws Exception {
        try (var tls = OwnTls.trusted();
                var server = ScriptedServer.start(
                        tls.door(), List.of("220 hello", "250-mail\r\n250 AUTH PLAIN", "535 who is me@example.org?"))) {
            assertThat(found("smtps://me:tell-no-one@localhost:" + server.port()))
                    .isEqualTo(MailCheckup.LOGIN_REFUSED);
        }
    }

    @Test
    void aServerThatWantsAnUnknownSignInIsSaid() throws Exception {
        try (var tls = OwnTls.trusted();
                var server = ScriptedServer.start(tls.door(), List.of("220 hello", "250-mail\r\n250 AUTH GSSAPI"))) {
            assertThat(found("smtps://me:tell-no-one@localhost:" + server.port()))
                    .isEqualTo(MailCheckup.NO_SIGN_IN);
        }
    }

    private static Diagnosis found(String url) {
        var findings = new MailCheckup(new Environment(Map.of("SMTP_URL", url))).look();
        assertThat(findings).hasSize(1);
        assertThat(String.valueOf(findings.getFirst().detail())).doesNotContain("tell-no-one");
        return findings.getFirst().diagnosis();
    }
}
