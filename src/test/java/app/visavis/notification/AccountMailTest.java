package app.visavis.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.visavis.testsupport.VisavisTest;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@VisavisTest
class AccountMailTest {
    @Inject
    MockMailbox mailbox;

    @Test
    void registeringSendsOneMailWithTheCodeInItsSubject() {
        var email = register("Ada <b>", "en");

        var mail = onlyMail(email);
        assertThat(mail.getSubject()).matches("\\d{6} is your Visavis code");
        var code = mail.getSubject().substring(0, 6);
        assertThat(mail.getText()).contains("Your code", "Hello Ada <b>,", code);
        assertThat(mail.getHtml()).contains("lang=\"en\"", "Hello Ada &lt;b&gt;,", ">" + code + "<");
        assertThat(mail.getHeaders().get("Message-ID").getFirst()).matches("<[0-9a-f-]{36}@localhost>");
    }

    @Test
    void aFrenchPersonReadsFrench() {
        var mail = onlyMail(register("Léa", "fr"));

        assertThat(mail.getSubject()).endsWith("est votre code Visavis");
        assertThat(mail.getHtml()).contains("lang=\"fr\"", "Bonjour Léa,", "http://localhost:8080/fr/");
        assertThat(mail.getText()).contains("Saisissez ce code");
    }

    private Mail onlyMail(String email) {
        await().until(() -> !mails(email).isEmpty());
        assertThat(mails(email)).hasSize(1);
        return mails(email).getFirst();
    }

    private List<Mail> mails(String email) {
        return mailbox.getMailsSentTo(email);
    }

    private static String register(String name, String language) {
        var email = UUID.randomUUID() + "@example.org";
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "email", email,
                        "password", "nine patient lamps in fog",
                        "displayName", name,
                        "zone", "Europe/Paris",
                        "language", language))
                .post("/api/accounts")
                .then()
                .statusCode(202);
        return email;
    }
}
