package app.visavis.shared.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in the form of RFC 9457; HTTP bodies and socket frames carry the same record.
 *
 * @param type an address whose last segment names the problem, such as {@code …/problems/slot-taken}
 * @param instance the path that was asked, or the id under which an outage was logged
 * @param particulars further members that this kind of problem has, such as {@code heldUntil}
 * @param errors what is wrong with which part of the input; absent when the input is not at fault
 */
@RegisterForReflection(ignoreNested = false)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> particulars) {

    /** Where problem types live; an identifier first, a page of the documentation second. */
    public static final String TYPES = "https://visavis.app/problems/";

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One part of the input that makes no sense.
     *
     * @param pointer a JSON pointer into the body, or the parameter's name after {@code #}
     */
    public record FieldError(String pointer, String detail) {}

    public static Problem of(Refusal refusal, @Nullable String instance) {
        var reason = refusal.reason();
        var errors = refusal.errors().isEmpty() ? null : refusal.errors();
        return new Problem(
                TYPES + reason.slug(),
                reason.title(),
                reason.status(),
                refusal.detail(),
                instance,
                errors,
                refusal.particulars());
    }

    static Problem of(RefusalReason reason, @Nullable String instance) {
        return new Problem(TYPES + reason.slug(), reason.title(), reason.status(), null, instance, null, Map.of());
    }

    public static Problem of(String slug, int status, String title, @Nullable String instance) {
        return new Problem(TYPES + slug, title, status, null, instance, null, Map.of());
    }

    public Problem withErrors(List<FieldError> found) {
        return new Problem(type, title, status, detail, instance, found, particulars);
    }
}
