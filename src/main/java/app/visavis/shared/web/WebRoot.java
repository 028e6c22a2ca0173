package app.visavis.shared.web;

import app.visavis.shared.environment.VisavisConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Serves the built application from {@code WEB_ROOT}, for hosts that have no other web server: files as they are, and
 * the language's start page for every address that the application itself understands.
 */
@ApplicationScoped
class WebRoot {
    private static final String NOT_THE_SERVICES = "^/(?!(api|q)(/|$)).*";
    private static final Pattern FILE = Pattern.compile(".*\\.[A-Za-z0-9]{1,11}$");
    /** The build puts a hash into the name of whatever never changes. */
    private static final Pattern HASHED = Pattern.compile(".*-[A-Za-z0-9_-]{8}\\.(js|css)$");

    private static final int NOT_FOUND = 404;

    private final VisavisConfig config;

    WebRoot(VisavisConfig config) {
        this.config = config;
    }

    void serve(@Observes Router router) {
        config.webRoot().ifPresent(folder -> {
            var root = Path.of(folder).toAbsolutePath().normalize();
            var headers = PageHeaders.of(config.webOrigin());
            router.getWithRegex(NOT_THE_SERVICES).handler(request -> answer(request, root, headers));
        });
    }

    private static void answer(RoutingContext request, Path root, PageHeaders headers) {
        var path = request.normalizedPath();
        var file = root.resolve("." + (FILE.matcher(path).matches() ? path : startPage(path)))
                .normalize();
        headers.putOn(request.response());
        if (!file.startsWith(root) || !Files.isRegularFile(file)) {
            request.response().setStatusCode(NOT_FOUND).end();
            return;
        }
        request.response()
                .putHeader(
                        HttpHeaders.CACHE_CONTROL,
                        HASHED.matcher(path).matches() ? "public, max-age=31536000, immutable" : "no-cache")
                .sendFile(file.toString());
    }

    private static String startPage(String path) {
        return path.equals("/fr") || path.startsWith("/fr/") ? "/fr/index.html" : "/index.html";
    }
}
