package app.visavis.shared.fetch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an address gave.
 *
 * @param text empty when nothing has changed since
 */
public record Fetched(Optional<String> text, Since since) {
    /** By what the other side knows which state we have seen. */
    public record Since(@Nullable String etag, @Nullable String lastModified) {
        /** Nothing was seen yet. */
        public static final Since NEVER = new Since(null, null);
    }
}
