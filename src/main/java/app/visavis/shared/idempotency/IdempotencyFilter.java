package app.visavis.shared.idempotency;

import app.visavis.shared.identity.CurrentCaller;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks {@link FirstAnswers} before an {@link Idempotent} method runs, and tells it the answer afterwards. */
@Provider
@Idempotent
@Priority(Priorities.USER)
class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String ATTEMPT = IdempotencyFilter.class.getName();

    private final FirstAnswers answers;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    IdempotencyFilter(FirstAnswers answers, CurrentCaller caller, ObjectMapper json) {
        this.answers = answers;
        this.caller = caller;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var key = request.getHeaderString(Idempotent.HEADER);
        var scope = scopeOf(request);
        if (key == null || key.isBlank() || scope.isEmpty()) {
            return;
        }
        var attempt = Attempt.of(scope.get(), key, targetOf(request), bodyOf(request));
        answers.begin(attempt)
                .ifPresentOrElse(
                        answer -> request.abortWith(render(answer)), () -> request.setProperty(ATTEMPT, attempt));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(ATTEMPT) instanceof Attempt attempt)) {
            return;
        }
        if (StoredAnswer.isFinal(response.getStatus())) {
            answers.answered(attempt, answerOf(response));
        } else {
            answers.forget(attempt);
        }
    }

    private Optional<String> scopeOf(ContainerRequestContext request) {
        return caller.find().map(signedIn -> "account:" + signedIn.accountId()).or(() -> browserOf(request)
                .map(browser -> "browser:" + browser.getValue()));
    }

    private static Optional<Cookie> browserOf(ContainerRequestContext request) {
        return Stream.of(Idempotent.SECURE_BROWSER_COOKIE, Idempotent.BROWSER_COOKIE)
                .map(request.getCookies()::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String targetOf(ContainerRequestContext request) {
        return request.getMethod() + ' ' + request.getUriInfo().getRequestUri().getPath();
    }

    /** Read here and laid back for the method. */
    private static byte[] bodyOf(ContainerRequestContext request) throws IOException {
        var body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        return body;
    }

    private StoredAnswer answerOf(ContainerResponseContext response) throws JsonProcessingException {
        var mediaType = response.getMediaType();
        return new StoredAnswer(
                response.getStatus(),
                mediaType == null ? null : mediaType.toString(),
                response.getHeaderString(HttpHeaders.LOCATION),
                write(response.getEntity()));
    }

    private @Nullable String write(@Nullable Object entity) throws JsonProcessingException {
        return entity == null ? null : entity instanceof String text ? text : json.writeValueAsString(entity);
    }

    private static Response render(StoredAnswer answer) {
        return Response.status(answer.status())
                .type(answer.mediaType())
                .entity(answer.body())
                .header(HttpHeaders.LOCATION, answer.location())
                .header("Idempotent-Replayed", "true")
                .header("Cache-Control", "no-store")
                .build();
    }
}
