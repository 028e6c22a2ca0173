package app.visavis.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Every way of making or bending a token that comes to mind is answered as if there were none. */
@VisavisTest
class ForgedTokenTest {
    @Inject
    TokenConfig tokens;

    @ConfigProperty(name = "mp.jwt.verify.publickey")
    String publicKeys;

    @ConfigProperty(name = "JWT_PREVIOUS_KEY")
    String previousKey;

    @Test
    void anHonestTokenIsLetIn() {
        expect(
                honest(People.client())
                        .jws()
                        .keyId(tokens.keyId())
                        .header("typ", "at+jwt")
                        .sign(),
                200);
    }

    @Test
    void whatThePreviousKeySignedIsLetInUntilItEnds() throws Exception {
        var person = People.client();
        var key = keyOf(previousKey);

        expect(signed(honest(person), key, "at+jwt", kidOfPrevious()), 200);
        expect(signed(honest(person).issuedAt(1_000).expiresAt(2_000), key, "at+jwt", kidOfPrevious()), 401);
        // Under another's name it is no signature of that one.
        expect(signed(honest(person), key, "at+jwt", tokens.keyId()), 401);
        expect(signed(honest(person), otherKey(), "at+jwt", kidOfPrevious()), 401);
    }

    @Test
    void newTokensCarryTheNewKeysName() {
        var header = new String(
                Base64.getUrlDecoder().decode(People.client().accessToken().split("\\.")[0]), StandardCharsets.UTF_8);

        assertThat(header).contains(tokens.keyId()).doesNotContain(kidOfPrevious());
    }

    @Test
    void everyForgeryIsA401() throws Exception {
        forgeries(People.client()).forEach((how, token) -> {
            try {
                expect(token, 401);
            } catch (AssertionError letIn) {
                throw new AssertionError(how + ": " + letIn.getMessage(), letIn);
            }
        });
    }

    private Map<String, String> forgeries(Person person) throws Exception {
        var good = person.accessToken().split("\\.");
        var forged = new LinkedHashMap<String, String>();
        forged.put("no signature", good[0] + "." + good[1] + ".");
        forged.put("two parts", good[0] + "." + good[1]);
        forged.put("alg none", encode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + good[1] + ".");
        forged.put("alg None with signature", encode("{\"alg\":\"None\"}") + "." + good[1] + "." + good[2]);
        forged.put(
                "another payload under the signature",
                good[0] + "." + encode("{\"sub\":\"" + UUID.randomUUID() + "\",\"groups\":[\"operator\"]}") + "."
                        + good[2]);
        forged.put("a flipped signature", good[0] + "." + good[1] + "." + flip(good[2]));
        forged.put("another key", signed(honest(person), otherKey(), "at+jwt"));
        forged.put("HMAC with the public key", hmac(good[1]));
        forged.put("a ticket's type", ours(honest(person), "ticket+jwt"));
        forged.put("no type", honest(person).jws().keyId(tokens.keyId()).sign());
        forged.put("a socket's audience", ours(honest(person).audience("socket"), "at+jwt"));
        forged.put("no audience of ours", ours(honest(person).audience("elsewhere"), "at+jwt"));
        forged.put("another issuer", ours(honest(person).issuer("https://elsewhere.example"), "at+jwt"));
        forged.put("expired", ours(honest(person).issuedAt(1_000).expiresAt(2_000), "at+jwt"));
        forged.put("no session", ours(honest(person).remove("sid"), "at+jwt"));
        forged.put(
                "a session that never was",
                ours(honest(person).claim("sid", UUID.randomUUID().toString()), "at+jwt"));
        forged.put("a session that is no id", ours(honest(person).claim("sid", "1 or 1=1"), "at+jwt"));
        forged.put("garbage", "garbage");
        forged.put("garbage in three parts", "a.b.c");
        return forged;
    }

    private JwtClaimsBuilder honest(Person person) {
        var now = Instant.now();
        var payload = new io.vertx.core.json.JsonObject(new String(
                Base64.getUrlDecoder().decode(person.accessToken().split("\\.")[1]), StandardCharsets.UTF_8));
        return Jwt.issuer(tokens.issuer())
                .audience("api")
                .subject(person.id().toString())
                .groups(Set.of("client"))
                .claim("sid", payload.getString("sid"))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(60));
    }

    private String ours(JwtClaimsBuilder claims, String type) {
        return claims.jws().keyId(tokens.keyId()).header("typ", type).sign();
    }

    private String signed(JwtClaimsBuilder claims, PrivateKey key, String type) {
        return signed(claims, key, type, tokens.keyId());
    }

    private String signed(JwtClaimsBuilder claims, PrivateKey key, String type, String kid) {
        return claims.jws().keyId(kid).header("typ", type).sign(key);
    }

    /** Of the two that are believed, the one that does not sign. */
    private String kidOfPrevious() {
        return new io.vertx.core.json.JsonObject(publicKeys)
                .getJsonArray("keys").stream()
                        .map(key -> ((io.vertx.core.json.JsonObject) key).getString("kid"))
                        .filter(kid -> !kid.equals(tokens.keyId()))
                        .findFirst()
                        .orElseThrow();
    }

    private static PrivateKey keyOf(String pkcs8) throws Exception {
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8)));
    }

    /** The classic confusion: the public key, which everybody may know, taken for a shared secret. */
    private String hmac(String payload) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(publicKeys.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signed = encode("{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}") + "." + payload;
        var signature = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static PrivateKey otherKey() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair().getPrivate();
    }

    private static String flip(String signature) {
        var first = signature.charAt(0) == 'A' ? 'B' : 'A';
        return first + signature.substring(1);
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void expect(String token, int status) {
        given().auth().oauth2(token).get("/api/me").then().statusCode(status);
    }
}
