package app.visavis.shared.environment;

import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.util.encoders.Hex;

/**
 * The P-256 key that signs tokens: a PKCS#8 PEM, whose line breaks may be written as {@code \n} or left out. The
 * public half is computed from it, so that an operator keeps one secret instead of a matching pair.
 *
 * @param keyId names the key in a token's {@code kid}: the head of the public key's SHA-256
 */
record SigningKey(String privatePem, String publicPem, String keyId) {
    private static final int KEY_ID_BYTES = 8;

    static SigningKey parse(String pem) {
        try {
            var der = Base64.getMimeDecoder()
                    .decode(pem.replace("\\n", "\n").replaceAll("-----(BEGIN|END)[A-Z ]+-----", ""));
            var key = (ECPrivateKeyParameters) PrivateKeyFactory.createKey(der);
            var domain = key.getParameters();
            var point = domain.getG().multiply(key.getD()).normalize();
            var publicDer = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
                            new ECPublicKeyParameters(point, domain))
                    .getEncoded();
            return new SigningKey(pem("PRIVATE KEY", der), pem("PUBLIC KEY", publicDer), keyId(publicDer));
        } catch (IOException | RuntimeException unreadable) {
            throw new IllegalArgumentException(
                    "JWT_PRIVATE_KEY must be a P-256 key: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256",
                    unreadable);
        }
    }

    Map<String, String> properties() {
        return Map.of(
                "mp.jwt.verify.publickey", publicPem,
                "smallrye.jwt.sign.key", privatePem,
                "visavis.token.key-id", keyId);
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + what
                + "-----";
    }

    private static String keyId(byte[] publicDer) {
        var digest = new SHA256Digest();
        digest.update(publicDer, 0, publicDer.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return Hex.toHexString(hash, 0, KEY_ID_BYTES);
    }
}
