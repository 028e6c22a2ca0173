package app.visavis.shared.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    private static final String KEY =
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgysiHOs8vEMBfsJITXdNy8ltBibOiG6oyoas1bFpH"
                    + "v2uhRANCAATrwxvKhkkL6k/d7ETi0iED4+pYaTcUEPlR6KeZgRcpWVkBtb7hnWw0luXEVUf5LxvMN9XC3sCsYOehwr67w80f";

    @Test
    void aDatabaseAddressIsTakenApart() {
        var properties = DatabaseUrl.parse("mysql://visa:p%40ss+word@db.example.org/visavis")
                .properties();

        assertThat(properties)
                .containsEntry("quarkus.datasource.username", "visa")
                .containsEntry("quarkus.datasource.password", "p@ss+word");
        assertThat(properties.get("quarkus.datasource.jdbc.url"))
                .startsWith("jdbc:mysql://db.example.org:3306/visavis?")
                .contains("connectionTimeZone=UTC")
                .endsWith("sslMode=REQUIRED");
    }

    @Test
    void onlyTheLoopbackGoesWithoutTls() {
        assertThat(jdbcUrl("mysql://root@127.0.0.1:3307/visavis")).contains("sslMode=DISABLED");
        assertThat(jdbcUrl("mysql://root@10.0.0.7/visavis")).contains("sslMode=REQUIRED");
        assertThat(jdbcUrl("mysql://db/visavis?sslMode=VERIFY_IDENTITY")).endsWith("sslMode=VERIFY_IDENTITY");
    }

    @Test
    void aDatabaseMayBeAtTwoPlaces() {
        assertThat(jdbcUrl("mysql://u:p@one:3306,two/visavis"))
                .startsWith("jdbc:mysql://one:3306,two:3306/visavis?")
                .endsWith("sslMode=REQUIRED");
        assertThat(jdbcUrl("mysql://u:p@127.0.0.1:1,localhost:2/visavis")).contains("sslMode=DISABLED");
        assertThat(jdbcUrl("mysql://u:p@127.0.0.1:1,10.0.0.7:2/visavis")).contains("sslMode=REQUIRED");
        assertThat(jdbcUrl("mysql://u:p@[::1]:1,[2001:db8::7]/visavis"))
                .startsWith("jdbc:mysql://[::1]:1,[2001:db8::7]:3306/visavis?");
    }

    @Test
    void whoWatchesAReplicaOpensNoSchema() {
        assertThat(DatabaseUrl.parse("mysql://monitor:word@one,two/visavis").watchProperties())
                .containsEntry("visavis.database.replica-username", "monitor")
                .containsEntry("visavis.database.replica-password", "word")
                .extractingByKey("visavis.database.replica-url")
                .asString()
                .startsWith("jdbc:mysql://one:3306,two:3306/?");
    }

    @Test
    void aPlaceWithoutANameIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DatabaseUrl.parse("mysql://u:p@one,,two/visavis"));
        assertThatIllegalArgumentException().isThrownBy(() -> DatabaseUrl.parse("mysql://u:p@one:port/visavis"));
    }

    @Test
    void anotherDatabaseIsRefusedWithTheFormThatIsWanted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseUrl.parse("postgres://db/visavis"))
                .withMessageContaining("mysql://name:password@host:3306/database");
    }

    @Test
    void aMailServersAddressIsTakenApart() {
        assertThat(SmtpUrl.parse("smtp://me%40example.org:secret@mail.example.org")
                        .properties())
                .containsEntry("quarkus.mailer.host", "mail.example.org")
                .containsEntry("quarkus.mailer.port", "587")
                .containsEntry("quarkus.mailer.start-tls", "REQUIRED")
                .containsEntry("quarkus.mailer.username", "me@example.org");
        assertThat(SmtpUrl.parse("smtps://mail.example.org").properties())
                .containsEntry("quarkus.mailer.port", "465")
                .containsEntry("quarkus.mailer.tls", "true");
    }

    @Test
    void thePublicKeyIsComputedFromThePrivateOne() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var oneLine = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());

        var publicPem = SigningKey.parse(oneLine).publicPem().replaceAll("-----[A-Z ]+-----", "");

        var der = Base64.getMimeDecoder().decode(publicPem);
        var computed = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
        assertThat(computed.getW()).isEqualTo(((ECPublicKey) pair.getPublic()).getW());
    }

    @Test
    void anUnreadableKeyIsRefusedWithTheCommandThatMakesOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKey.parse("nonsense"))
                .withMessageContaining("openssl genpkey");
    }

    @Test
    void proxiesThatCannotBeReadStopTheStartWithASentence() {
        var variables = new HashMap<>(Map.of(
                "DATABASE_URL", "mysql://root@127.0.0.1/visavis",
                "WEB_ORIGIN", "http://localhost:8080",
                "SECRET_KEY", "0123456789012345678901234567890123456789",
                "JWT_PRIVATE_KEY", KEY,
                "STRIPE_SECRET_KEY", "sk_test_none",
                "STRIPE_WEBHOOK_SECRETS", "whsec_test",
                "SMTP_URL", "smtp://127.0.0.1:2525",
                "TRUSTED_PROXIES", "10.0.0.0/8, fd00::/8"));
        assertThat(new Environment(variables).complaint()).isEmpty();

        variables.put("TRUSTED_PROXIES", "router.example.org");
        assertThat(new Environment(variables).complaint().orElseThrow())
                .startsWith("TRUSTED_PROXIES must be addresses");
    }

    private static String jdbcUrl(String databaseUrl) {
        return DatabaseUrl.parse(databaseUrl).properties().get("quarkus.datasource.jdbc.url");
    }
}
