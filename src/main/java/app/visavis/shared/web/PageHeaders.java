package app.visavis.shared.web;

import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.Map;

/**
 * What a browser is told with every page and file of the application: load nothing from elsewhere, run no inline
 * script, and let only our own pages use camera and microphone. Another server in front of the application says the
 * same: {@code deploy/hostinger/.htaccess}.
 */
record PageHeaders(Map<String, String> headers) {
    /** For pages whose calls, sockets and pictures are those of a service. */
    static PageHeaders of(URI service) {
        var sockets = service.toString().replaceFirst("^http", "ws");
        return new PageHeaders(Map.of(
                "Content-Security-Policy",
                String.join(
                        "; ",
                        "default-src 'none'",
                        "script-src 'self'",
                        // Angular's component styles are style elements; they carry no data of ours.
                        "style-src 'self' 'unsafe-inline'",
                        "img-src 'self' data: blob: " + service,
                        "media-src 'self' blob:",
                        "font-src 'self'",
                        "connect-src 'self' " + service + " " + sockets,
                        "manifest-src 'self'",
                        "worker-src 'self'",
                        "base-uri 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'none'",
                        "require-trusted-types-for 'script'",
                        "trusted-types angular angular#components"),
                "Permissions-Policy",
                "camera=(self), microphone=(self), display-capture=(self), geolocation=()",
                "Referrer-Policy",
                "strict-origin-when-cross-origin",
                "X-Content-Type-Options",
                "nosniff",
                "Cross-Origin-Opener-Policy",
                "same-origin"));
    }

    void putOn(HttpServerResponse response) {
        headers.forEach(response::putHeader);
    }
}
