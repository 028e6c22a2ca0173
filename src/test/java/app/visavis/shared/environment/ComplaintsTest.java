package app.visavis.shared.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintsTest {
    private static final String KEY =
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgysiHOs8vEMBfsJITXdNy8ltBibOiG6oyoas1bFpHv2uhRANCAATrwxvKhkkL6k/d7ETi0iED4+pYaTcUEPlR6KeZgRcpWVkBtb7hnWw0luXEVUf5LxvMN9XC3sCsYOehwr67w80f";

    private static final Map<String, String> ENOUGH = Map.of(
            "DATABASE_URL", "mysql://visa:secret@db.example.org/visavis",
            "WEB_ORIGIN", "https://www.example.org",
            "SECRET_KEY", "thirty-two-random-characters-or-more",
            "JWT_PRIVATE_KEY", KEY,
            "STRIPE_SECRET_KEY", "sk_live_x",
            "STRIPE_WEBHOOK_SECRETS", "whsec_x",
            "SMTP_URL", "smtp://me:secret@mail.example.org");

    @Test
    void whatIsRequiredIsEnough() {
        assertThat(new Environment(ENOUGH).complaints()).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThat(new Environment(Map.of()).complaints())
                .hasSize(ENOUGH.size())
                .allMatch(complaint -> complaint.contains(" is not set: "));
    }

    @Test
    void anAddOnsNameForTheDatabaseIsAsGood() {
        var variables = new HashMap<>(ENOUGH);
        variables.put("JAWSDB_URL", variables.remove("DATABASE_URL"));

        assertThat(new Environment(variables).complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DATABASE_URL | postgres://visa:tell-no-one@db/visavis",
                "DATABASE_URL | mysql://visa:tell no-one@db.example.org/visavis",
                "DATABASE_URL | mysql://visa:tell-no-one@db.example.org",
                "WEB_ORIGIN | http://www.example.org/tell-no-one",
                "WEB_ORIGIN | https://www.example.org/tell-no-one",
                "WEB_ORIGIN | https://tell-no-one@www.example.org",
                "SECRET_KEY | tell-no-one",
                "JWT_PRIVATE_KEY | tell-no-one",
                "JWT_PREVIOUS_KEY | tell-no-one",
                "STRIPE_SECRET_KEY | pk_live_tell-no-one",
                "STRIPE_WEBHOOK_SECRETS | whsec_x,tell-no-one",
                "STRIPE_API_BASE | tell-no-one",
                "SMTP_URL | https://me:tell-no-one@mail.example.org",
                "SMTP_URL | smtp://me:tell no-one@mail.example.org",
                "PORT | tell-no-one",
                "PORT | 65536",
                "BIND | tell no-one",
                "MAIL_FROM | tell-no-one",
                "WEB_ROOT | /no/such/tell-no-one",
                "STUN_URLS | https://tell-no-one",
                "TURN_URLS | stun:tell-no-one",
                "TURN_SECRET | tell-no-one",
                "OPERATOR_EMAIL | tell-no-one",
                "METRICS_TOKEN | tell-no-one",
                "LOG_FORMAT | tell-no-one",
                "FETCH_ALLOWED_NETWORKS | 10.0.0.0/8,tell-no-one",
                "DATABASE_POOL | 0",
            })
    void whatCannotBeReadIsNamedWithoutRepeatingIt(String name, String value) {
        var variables = new HashMap<>(ENOUGH);
        variables.put(name, value);

        assertThat(new Environment(variables).complaints())
                .anyMatch(complaint -> complaint.startsWith(name + " "))
                .allMatch(complaint -> complaint.endsWith("."))
                .noneMatch(complaint -> complaint.contains("no-one"));
    }

    @Test
    void aRelayWithoutItsSecretIsNoRelay() {
        var variables = new HashMap<>(ENOUGH);
        variables.put("TURN_URLS", "turn:turn.example.org:3478,turns:turn.example.org:5349?transport=tcp");

        assertThat(new Environment(variables).complaints())
                .singleElement()
                .asString()
                .contains("TURN_SECRET");
    }

    @Test
    void theSameKeyTwiceIsNoRotation() {
        var variables = new HashMap<>(ENOUGH);
        variables.put("JWT_PREVIOUS_KEY", KEY);

        assertThat(new Environment(variables).complaints())
                .singleElement()
                .asString()
                .startsWith("JWT_PREVIOUS_KEY");
    }

    @Test
    void nothingThatIsSecretIsPrinted() {
        var environment = new Environment(ENOUGH);

        assertThat(environment + " " + environment.database() + environment.mailServer()
                        + DatabaseUrl.parse(ENOUGH.get("DATABASE_URL")) + SigningKey.parse(KEY)
                        + Optional.of(SmtpUrl.parse(ENOUGH.get("SMTP_URL"))))
                .doesNotContain("secret", "random", KEY, "PRIVATE KEY");
    }
}
