package app.visavis.shared.log;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives every request its id before anything else happens to it, and tells it in the answer. */
@ApplicationScoped
class RequestIdDoor {
    private static final String HEADER = "X-Request-ID";
    private static final int FIRST = Integer.MIN_VALUE;

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(RequestIdDoor::mark);
    }

    private static void mark(RoutingContext request) {
        var id = RequestId.of(request.request().getHeader(HEADER));
        id.mark();
        request.response().putHeader(HEADER, id.value());
        request.next();
    }
}
