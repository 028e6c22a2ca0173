package app.visavis.shared.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a request ran into, into a problem; the one place where an HTTP error is written. */
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response refusal(Refusal refusal, UriInfo uri) {
        return answer(Problem.of(refusal, uri.getPath()));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, UriInfo uri) {
        var errors = invalid.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldError(pointer(violation), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(Problem.FieldError::pointer))
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
        return answer(Problem.of("malformed", 400, "The request's body is not valid JSON.", uri.getPath()));
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(Exception unauthenticated, UriInfo uri) {
        return answer(Problem.of("signed-out", 401, "Please sign in first.", uri.getPath()));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, UriInfo uri) {
        return answer(Problem.of("forbidden", 403, "This is not open to you.", uri.getPath()));
    }

    @ServerExceptionMapper
    Response standard(WebApplicationException standard, UriInfo uri) {
        if (standard.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable, uri);
        }
        var status = standard.getResponse().getStatus();
        return switch (status) {
            case 400 -> answer(Problem.of("malformed", 400, "The request could not be read.", uri.getPath()));
            case 404 -> answer(Problem.of("not-found", 404, "There is nothing here.", uri.getPath()));
            case 405 -> answer(Problem.of("method-not-allowed", 405, "This cannot be done here.", uri.getPath()));
            case 413 -> answer(Problem.of("too-large", 413, "This is too large.", uri.getPath()));
            case 415 -> answer(Problem.of("unsupported-media-type", 415, "Send JSON.", uri.getPath()));
            default ->
                status < 500
                        ? answer(Problem.of("refused", status, "The request was refused.", uri.getPath()))
                        : outage(standard);
        };
    }

    /** Bugs and outages: a title and an id for the caller, the rest in the log, once. */
    @ServerExceptionMapper
    Response outage(Throwable fault) {
        var id = UUID.randomUUID();
        LOG.errorf(fault, "Fault %s", id);
        var instance = "urn:uuid:" + id;
        return isDatabaseAway(fault)
                ? answer(Problem.of("unavailable", 503, "The service cannot answer now. Please try again.", instance))
                : answer(Problem.of("fault", 500, "Something went wrong on our side.", instance));
    }

    private static boolean isDatabaseAway(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (sql.getSQLState() == null || sql.getSQLState().startsWith("08"))) {
                return true;
            }
        }
        return false;
    }

    private static Problem unprocessable(UriInfo uri, List<Problem.FieldError> errors) {
        return Problem.of("invalid", 422, "Some of what was sent makes no sense.", uri.getPath())
                .withErrors(errors);
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
                .filter(node -> node.getKind() != jakarta.validation.ElementKind.PARAMETER
                        || isLast(violation.getPropertyPath(), node))
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
