package app.visavis.shared.problem;

import static app.visavis.shared.problem.GeneralReason.FAULT;
import static app.visavis.shared.problem.GeneralReason.FORBIDDEN;
import static app.visavis.shared.problem.GeneralReason.INVALID;
import static app.visavis.shared.problem.GeneralReason.MALFORMED;
import static app.visavis.shared.problem.GeneralReason.SIGNED_OUT;
import static app.visavis.shared.problem.GeneralReason.UNAVAILABLE;

import app.visavis.shared.database.DatabaseAway;
import app.visavis.shared.log.RequestId;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a request ran into, into a problem; the one place where an HTTP error is written. */
class ProblemMapper {
    private static final int SERVER_FAULTS = 500;

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response refusal(Refusal refusal, UriInfo uri) {
        return answer(Problem.of(refusal, uri.getPath()));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, UriInfo uri) {
        var errors = invalid.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldError(pointer(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Problem.FieldError::pointer))
                .toList();
        return answer(unprocessable(uri, errors));
    }

    /** Unreadable JSON is 400; JSON that reads but has a value of the wrong shape is 422 with a pointer to it. */
    @ServerExceptionMapper
    Response unreadable(JacksonException unreadable, UriInfo uri) {
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            var pointer = mapping.getPath().stream()
                    .map(step -> step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()))
                    .collect(Collectors.joining("/", "/", ""));
            return answer(unprocessable(uri, List.of(new Problem.FieldError(pointer, "This value cannot be read."))));
        }
        return answer(Problem.of(MALFORMED, uri.getPath()));
    }

    /** Named by itself, because the framework has an answer of its own to this one: a 400 without a body. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException mismatched, UriInfo uri) {
        return unreadable(mismatched, uri);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(Exception unauthenticated, UriInfo uri) {
        return answer(Problem.of(SIGNED_OUT, uri.getPath()));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, UriInfo uri) {
        return answer(Problem.of(FORBIDDEN, uri.getPath()));
    }

    @ServerExceptionMapper
    Response standard(WebApplicationException standard, UriInfo uri) {
        if (standard.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable, uri);
        }
        // A parameter's own reader refused it; the framework would say that there is nothing here.
        if (standard.getCause() instanceof Refusal refusal) {
            return refusal(refusal, uri);
        }
        var status = standard.getResponse().getStatus();
        return status < SERVER_FAULTS
                ? answer(Problem.of(GeneralReason.ofStatus(status), uri.getPath()))
                : outage(standard);
    }

    /** Bugs and outages: a title and an id for the caller, the rest in the log, once. */
    @ServerExceptionMapper
    Response outage(Throwable fault) {
        var id = RequestId.current();
        if (DatabaseAway.isCauseOf(fault)) {
            // One line each: while it lasts, everybody meets it.
            LOG.errorf("Fault %s: the database is away (%s)", id, fault.getMessage());
            return answer(Problem.of(UNAVAILABLE, id.urn()));
        }
        LOG.errorf(fault, "Fault %s", id);
        return answer(Problem.of(FAULT, id.urn()));
    }

    private static Problem unprocessable(UriInfo uri, List<Problem.FieldError> errors) {
        return Problem.of(INVALID, uri.getPath()).withErrors(errors);
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(problem)
                .build();
    }

    /** The violated path without the method and its body parameter: {@code place.order.startsAt} is {@code /startsAt}. */
    private static String pointer(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(1)
                .filter(node -> node.getKind() != ElementKind.PARAMETER || isLast(violation.getPropertyPath(), node))
                .map(node -> node.getIndex() == null ? node.getName() : node.getIndex() + "/" + node.getName())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static boolean isLast(Path path, Path.Node node) {
        Path.Node last = node;
        for (var step : path) {
            last = step;
        }
        return last == node;
    }
}
