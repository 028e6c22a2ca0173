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

    /** The cookie that names a browser without a session. */
    String BROWSER_COOKIE = "visavis-hold";
}
