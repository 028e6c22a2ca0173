package app.visavis.shared.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
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
        var pair = keyPair("secp256r1");

        var jwk = new JsonObject(SigningKey.parse(oneLine(pair)).publicJwk());

        var point = ((ECPublicKey) pair.getPublic()).getW();
        assertThat(coordinate(jwk, "x")).isEqualTo(point.getAffineX());
        assertThat(coordinate(jwk, "y")).isEqualTo(point.getAffineY());
    }

    @Test
    void whatThePreviousKeySignedIsBelievedToo() throws Exception {
        var former = SigningKey.parse(oneLine(keyPair("secp256r1")));
        var present = SigningKey.parse(oneLine(keyPair("secp256r1")));

        var properties = present.properties(Optional.of(former));

        assertThat(properties).containsEntry("visavis.token.key-id", present.keyId());
        assertThat(new JsonObject(properties.get("mp.jwt.verify.publickey"))
                        .getJsonArray("keys").stream().map(key -> ((JsonObject) key).getString("kid")))
                .containsExactly(present.keyId(), former.keyId());
    }

    @Test
    void aKeyOnAnotherCurveIsRefused() throws Exception {
        var other = oneLine(keyPair("secp384r1"));
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.parse(other));
    }

    @Test
    void anUnreadableKeyIsRefusedWithTheCommandThatMakesOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKey.parse("nonsense"))
                .withMessageContaining("openssl genpkey");
    }

    private static KeyPair keyPair(String curve) throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static String oneLine(KeyPair pair) {
        return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    }

    private static BigInteger coordinate(JsonObject jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.getString(name)));
    }

    private static String jdbcUrl(String databaseUrl) {
        return DatabaseUrl.parse(databaseUrl).properties().get("quarkus.datasource.jdbc.url");
    }
}
