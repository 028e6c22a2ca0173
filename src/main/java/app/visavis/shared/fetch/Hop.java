package app.visavis.shared.fetch;

import app.visavis.shared.fetch.FetchFailed.Reason;
import app.visavis.shared.fetch.Fetched.Since;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks one web server at one address; the name goes only into the TLS handshake and the Host header. */
@ApplicationScoped
class Hop {
    private static final String AGENT = "Visavis (calendar reader)";

    private final HttpClient client;
    private final FetchConfig config;

    Hop(Vertx vertx, FetchConfig config) {
        this.config = config;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAlive(false)
                .setDecompressionSupported(true)
                .setVerifyHost(true)
                .setMaxPoolSize(16));
    }

    /** Empty when this address does not answer and another may be tried. */
    Optional<Answer> ask(URI address, InetAddress at, Since since, long deadline) throws FetchFailed {
        var left = deadline - System.nanoTime();
        var asked = client.request(request(address, at));
        var answer = asked.compose(request -> {
            validate(request, since);
            return request.send().compose(response -> read(request, response));
        });
        try {
            return Optional.of(answer.toCompletionStage().toCompletableFuture().get(left, TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            asked.onSuccess(HttpClientRequest::reset);
            throw new FetchFailed(Reason.UNREACHABLE, address);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TooLarge) {
                throw new FetchFailed(Reason.TOO_LARGE, address);
            }
            return Optional.empty();
        } catch (InterruptedException stopped) {
            asked.onSuccess(HttpClientRequest::reset);
            Thread.currentThread().interrupt();
            throw new FetchFailed(Reason.UNREACHABLE, address);
        }
    }

    private RequestOptions request(URI address, InetAddress at) {
        var port = WebAddress.port(address);
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(port, at.getHostAddress()))
                .setHost(WebAddress.host(address))
                .setPort(port)
                .setSsl(WebAddress.isSecure(address))
                .setURI(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery())
                .setTimeout(config.timeout().toMillis())
                .putHeader("User-Agent", AGENT)
                .putHeader("Accept", "text/calendar, text/plain;q=0.5, */*;q=0.1");
    }

    private static void validate(HttpClientRequest request, Since since) {
        if (since.etag() != null) {
            request.putHeader("If-None-Match", since.etag());
        }
        if (since.lastModified() != null) {
            request.putHeader("If-Modified-Since", since.lastModified());
        }
    }

    /** Counts as the bytes come: what a server says about its length need not be true. */
    private Future<Answer> read(HttpClientRequest request, HttpClientResponse response) {
        Promise<Answer> promise = Promise.promise();
        var body = Buffer.buffer();
        response.handler(part -> {
            if (body.length() + part.length() > config.largest()) {
                promise.tryFail(new TooLarge());
                request.reset();
            } else {
                body.appendBuffer(part);
            }
        });
        response.exceptionHandler(promise::tryFail);
        response.endHandler(end -> promise.tryComplete(new Answer(
                response.statusCode(),
                body.toString(StandardCharsets.UTF_8),
                new Since(response.getHeader("ETag"), response.getHeader("Last-Modified")),
                response.getHeader("Location"))));
        return promise.future();
    }

    @PreDestroy
    void close() {
        client.close();
    }

    private static final class TooLarge extends RuntimeException {}
}
