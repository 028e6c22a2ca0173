package app.visavis.shared.realtime;

import app.visavis.shared.problem.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * Tells a socket that a frame of its was refused; the socket stays.
 *
 * @param of the {@code clientId} of the refused frame, when it had one
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemFrame(Problem problem, @Nullable String of) {
    @JsonProperty
    public String type() {
        return "problem";
    }
}
