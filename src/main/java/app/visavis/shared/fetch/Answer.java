package app.visavis.shared.fetch;

import app.visavis.shared.fetch.Fetched.Since;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One web server's answer. */
record Answer(
        int status, String text, Since since, @Nullable String header) {
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);

    /** Where to ask instead. */
    Optional<String> location() {
        return ELSEWHERE.contains(status) ? Optional.ofNullable(header) : Optional.empty();
    }
}
