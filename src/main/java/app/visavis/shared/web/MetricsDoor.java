package app.visavis.shared.web;

import app.visavis.shared.identity.Secrets;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Shows {@code /q/metrics} to who has {@code METRICS_TOKEN} only: the port is public, the figures are not. */
@ApplicationScoped
class MetricsDoor {
    private static final int FIRST = Integer.MIN_VALUE;
    private static final int NOT_FOUND = 404;

    private final Optional<String> expected;

    MetricsDoor(MetricsConfig config) {
        this.expected = config.token().map(token -> "Bearer " + token);
    }

    void guard(@Observes Router router) {
        router.routeWithRegex("/q/metrics.*").order(FIRST).handler(this::admit);
    }

    private void admit(RoutingContext request) {
        var given = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (given != null
                && expected.filter(token -> Secrets.matches(token, given)).isPresent()) {
            request.next();
        } else {
            request.response().setStatusCode(NOT_FOUND).end();
        }
    }
}
