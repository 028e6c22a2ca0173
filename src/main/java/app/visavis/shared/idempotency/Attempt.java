package app.visavis.shared.idempotency;

import app.visavis.shared.identity.Secrets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A request with a key.
 *
 * @param id of scope and key: what may happen once
 * @param request of method, path and body: what must be the same
 */
record Attempt(String id, String request) {
    static final int LONGEST_KEY = 255;

    static Attempt of(String scope, String key, String target, byte[] body) {
        if (key.length() > LONGEST_KEY) {
            throw new IdempotencyRefused(IdempotencyRefused.Reason.KEY_TOO_LONG);
        }
        var request = new ByteArrayOutputStream();
        request.writeBytes((target + '\0').getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        return new Attempt(digest(scope + '\0' + key), digest(request.toString(StandardCharsets.ISO_8859_1)));
    }

    private static String digest(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.hash(text));
    }
}
