package app.visavis.shared.realtime;

import app.visavis.shared.database.DatabaseAway;
import app.visavis.shared.log.RequestId;
import app.visavis.shared.problem.Problem;
import app.visavis.shared.problem.Problem.FieldError;
import app.visavis.shared.problem.Refusal;
import app.visavis.shared.realtime.FrameRefused.Reason;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads and writes the frames of any socket: JSON objects told apart by their {@code type}. */
@ApplicationScoped
public class Frames {
    private static final Logger LOG = Logger.getLogger(Frames.class);
    private static final int LONGEST_ECHO = 64;

    private final ObjectMapper mapper;
    private final Validator validator;

    Frames(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /** @throws FrameRefused when the text is no valid frame of that family */
    public <F> F read(String text, Class<F> family) {
        var tree = treeOf(text);
        var of = clientIdOf(tree);
        try {
            var frame = mapper.treeToValue(tree, family);
            var violations = validator.validate(frame);
            if (!violations.isEmpty()) {
                throw new FrameRefused(
                        Reason.INVALID,
                        of,
                        violations.stream().map(Frames::error).toList());
            }
            return frame;
        } catch (InvalidTypeIdException unknown) {
            throw new FrameRefused(Reason.UNKNOWN_FRAME, of, null);
        } catch (JsonMappingException wrong) {
            throw new FrameRefused(Reason.INVALID, of, List.of(error(wrong)));
        } catch (JsonProcessingException unreadable) {
            throw new FrameRefused(Reason.MALFORMED, of, null);
        }
    }

    public String write(Object frame) {
        try {
            return mapper.writeValueAsString(frame);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Writes a frame that the receiver can refer to by its number. */
    public String writeNumbered(Object frame, long seq) {
        ObjectNode tree = mapper.valueToTree(frame);
        return tree.put("seq", seq).toString();
    }

    /**
     * What to answer when a frame could not be dealt with; an outage is logged here, once.
     *
     * @param of the frame's {@code clientId}, when it had one
     */
    public ProblemFrame problem(RuntimeException failed, @Nullable String of) {
        return switch (failed) {
            case FrameRefused refused -> new ProblemFrame(Problem.of(refused, null), refused.of());
            case Refusal refusal -> new ProblemFrame(Problem.of(refusal, null), of);
            default -> new ProblemFrame(fault(failed), of);
        };
    }

    private static Problem fault(RuntimeException failed) {
        var id = RequestId.random();
        if (DatabaseAway.isCauseOf(failed)) {
            LOG.errorf("Fault %s: the database is away (%s)", id, failed.getMessage());
            return Problem.of("unavailable", 503, "The service cannot answer now. Please try again.", id.urn());
        }
        LOG.errorf(failed, "Fault %s", id);
        return Problem.of("fault", 500, "Something went wrong on our side.", id.urn());
    }

    private JsonNode treeOf(String text) {
        try {
            var tree = mapper.readTree(text);
            if (tree.isObject() && tree.path("type").isTextual()) {
                return tree;
            }
            throw new FrameRefused(Reason.MALFORMED, clientIdOf(tree), null);
        } catch (JsonProcessingException unreadable) {
            throw new FrameRefused(Reason.MALFORMED, null, null);
        }
    }

    private static @Nullable String clientIdOf(JsonNode tree) {
        var id = tree.path("clientId");
        return id.isTextual() && id.textValue().length() <= LONGEST_ECHO ? id.textValue() : null;
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        return new FieldError("/" + path.replaceAll("\\[(\\d+)]", ".$1").replace('.', '/'), violation.getMessage());
    }

    private static FieldError error(JsonMappingException wrong) {
        var pointer = wrong.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()))
                .collect(Collectors.joining("/", "/", ""));
        return new FieldError(pointer, "This value cannot be read.");
    }
}
