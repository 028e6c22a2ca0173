package app.visavis.shared.realtime;

import app.visavis.shared.problem.Problem.FieldError;
import app.visavis.shared.problem.Refusal;
import app.visavis.shared.problem.RefusalReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A frame that cannot be understood. */
public final class FrameRefused extends Refusal {
    private final transient @Nullable String of;
    private final transient @Nullable List<FieldError> errors;

    /** Why a frame is not understood. */
    public enum Reason implements RefusalReason {
        /** It is not a JSON object with a type. */
        MALFORMED(400, "The frame could not be read."),
        /** Its type is none of this socket's. */
        UNKNOWN_FRAME(400, "This socket knows no such frame."),
        /** It reads, but a value in it has the wrong shape. */
        INVALID(422, "Some of what was sent makes no sense.");

        private final int status;
        private final String title;

        Reason(int status, String title) {
            this.status = status;
            this.title = title;
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public String title() {
            return title;
        }
    }

    FrameRefused(Reason reason, @Nullable String of, @Nullable List<FieldError> errors) {
        super(reason, null);
        this.of = of;
        this.errors = errors;
    }

    @Nullable
    String of() {
        return of;
    }

    @Override
    public List<FieldError> errors() {
        return errors == null ? List.of() : errors;
    }
}
