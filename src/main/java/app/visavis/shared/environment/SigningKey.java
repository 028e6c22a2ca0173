package app.visavis.shared.environment;

import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.ECFieldElement;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import org.bouncycastle.util.encoders.Hex;

/**
 * The P-256 key that signs tokens: a PKCS#8 PEM, whose line breaks may be written as {@code \n} or left out. The
 * public half is computed from it, so that an operator keeps one secret instead of a matching pair.
 *
 * @param keyId names the key in a token's {@code kid}: the head of the public key's SHA-256
 */
record SigningKey(String privatePem, String publicJwk, String keyId) {
    private static final String P256 = "1.2.840.10045.3.1.7";
    private static final int KEY_ID_BYTES = 8;
    private static final int COORDINATE_BYTES = 32;

    static SigningKey parse(String pem) {
        try {
            var der = Base64.getMimeDecoder()
                    .decode(pem.replace("\\n", "\n").replaceAll("-----(BEGIN|END)[A-Z ]+-----", ""));
            var key = (ECPrivateKeyParameters) PrivateKeyFactory.createKey(der);
            var domain = (ECNamedDomainParameters) key.getParameters();
            if (!P256.equals(domain.getName().getId())) {
                throw new IOException("another curve");
            }
            var point = domain.getG().multiply(key.getD()).normalize();
            var publicDer = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
                            new ECPublicKeyParameters(point, domain))
                    .getEncoded();
            var keyId = keyId(publicDer);
            return new SigningKey(pem(der), jwk(point, keyId), keyId);
        } catch (IOException | RuntimeException unreadable) {
            throw new IllegalArgumentException(
                    "JWT_PRIVATE_KEY must be a P-256 key: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256",
                    unreadable);
        }
    }

    /** This key signs; whatever it or the one before it has signed is believed. */
    Map<String, String> properties(Optional<SigningKey> previous) {
        var believed = Stream.concat(Stream.of(this), previous.stream())
                .map(SigningKey::publicJwk)
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
        return Map.of(
                "mp.jwt.verify.publickey", believed,
                "smallrye.jwt.sign.key", privatePem,
                "visavis.token.key-id", keyId);
    }

    @Override
    public String toString() {
        return keyId;
    }

    private static String pem(byte[] der) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END PRIVATE KEY-----";
    }

    private static String jwk(ECPoint point, String keyId) {
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"alg\":\"ES256\",\"kid\":\"%s\",\"x\":\"%s\",\"y\":\"%s\"}"
                .formatted(keyId, coordinate(point.getAffineXCoord()), coordinate(point.getAffineYCoord()));
    }

    private static String coordinate(ECFieldElement value) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(BigIntegers.asUnsignedByteArray(COORDINATE_BYTES, value.toBigInteger()));
    }

    private static String keyId(byte[] publicDer) {
        var digest = new SHA256Digest();
        digest.update(publicDer, 0, publicDer.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return Hex.toHexString(hash, 0, KEY_ID_BYTES);
    }
}
