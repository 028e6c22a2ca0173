package app.visavis.shared.web;

import app.visavis.shared.environment.VisavisConfig;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps browsers on https: over TLS, our own or that of a trusted proxy, they are told to come no other way again; who
 * comes to such a proxy without it is sent there. Health checks inside the host's network are left alone.
 */
@ApplicationScoped
class HttpsOnly {
    private static final int FIRST = Integer.MIN_VALUE;
    private static final int PERMANENT_REDIRECT = 308;
    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    private final boolean browsedByHttps;

    HttpsOnly(VisavisConfig config) {
        this.browsedByHttps = "https".equals(config.webOrigin().getScheme());
    }

    void guard(@Observes Router router) {
        router.route().order(FIRST).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        var request = context.request();
        if ("https".equals(request.scheme())) {
            request.response().putHeader("Strict-Transport-Security", A_YEAR);
            context.next();
        } else if (browsedByHttps && cameInTheClear(request)) {
            request.response()
                    .setStatusCode(PERMANENT_REDIRECT)
                    // Its port, if it has one, was that of plain http.
                    .putHeader("Location", "https://" + request.authority().host() + request.uri())
                    .end();
        } else {
            context.next();
        }
    }

    /**
     * A proxy tells of a browser's connection; a check of the host's comes without a word. Where the proxy is not trusted
     * and says https, it is not believed, but going round in circles would help nobody.
     */
    private static boolean cameInTheClear(HttpServerRequest request) {
        return "http".equals(request.getHeader("X-Forwarded-Proto"));
    }
}
