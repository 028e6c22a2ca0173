package app.visavis.shared.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule said no: the one way in which a feature tells a caller so. Carries no stack trace, since it is no fault. */
public abstract class Refusal extends RuntimeException {
    private final transient RefusalReason reason;
    private final @Nullable String detail;

    protected Refusal(RefusalReason reason, @Nullable String detail) {
        super(reason.title(), null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    public RefusalReason reason() {
        return reason;
    }

    /** What is particular to this case, for a person; null when the title says it all. */
    public @Nullable String detail() {
        return detail;
    }

    /** What a program may want to know of this case, as further members of the problem; empty for most. */
    public Map<String, Object> particulars() {
        return Map.of();
    }

    /** Which parts of the input the rule is about; empty when it is not about the input. */
    public List<Problem.FieldError> errors() {
        return List.of();
    }
}
