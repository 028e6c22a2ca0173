package app.visavis.shared.idempotency;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that honours {@code Idempotency-Key}: the same key with the same request gets the first answer
 * again for a day, with another request 422, while the first is under way 409. A key belongs to the signed-in account,
 * else to the browser's hold cookie; without either there is nobody to tell apart, and the header does nothing.
 */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {
    /** The header, 1–255 characters, best a random UUID. */
    String HEADER = "Idempotency-Key";

    /** The cookie that names a browser without a session; on a loopback origin, which has no TLS. */
    String BROWSER_COOKIE = "visavis-hold";

    /** The same everywhere else: browsers keep the prefix for cookies that came by TLS from this very host. */
    String SECURE_BROWSER_COOKIE = "__Host-" + BROWSER_COOKIE;
}
