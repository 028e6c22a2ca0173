package app.visavis.local.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** HTTP round {@link Api}: key, headers, repeated requests, errors. */
final class ApiHandler implements HttpHandler {
    private static final System.Logger LOG = System.getLogger(ApiHandler.class.getName());

    private final Api api;
    private final Outage outage;
    private final RepeatedRequests repeated = new RepeatedRequests();

    ApiHandler(Api api, Outage outage) {
        this.api = api;
        this.outage = outage;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = read(exchange);
            var answer = answer(exchange, request);
            var headers = exchange.getResponseHeaders();
            headers.set("Request-Id", request.id());
            headers.set(
                    "Stripe-Version",
                    Objects.requireNonNullElse(
                            exchange.getRequestHeaders().getFirst("Stripe-Version"), Events.API_VERSION));
            if (request.idempotencyKey() != null) {
                headers.set("Idempotency-Key", request.idempotencyKey());
            }
            Http.send(
                    exchange, answer.status(), "application/json", answer.body().toPrettyString());
        }
    }

    private Answer answer(HttpExchange exchange, ApiRequest request) {
        try {
            ApiKey.check(exchange.getRequestHeaders().getFirst("Authorization"));
            outage.before(request.id());
            var given = repeated.answer(request, () -> api.answer(request));
            outage.after(request.id());
            if (given.isRepeatFor(request)) {
                exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
                exchange.getResponseHeaders().set("Original-Request", given.requestId());
            }
            return given.answer();
        } catch (StripeError refused) {
            return refused.answer(request.id());
        } catch (RuntimeException ourBug) {
            LOG.log(System.Logger.Level.ERROR, request.id(), ourBug);
            return StripeError.ours(request.id()).answer(request.id());
        }
    }

    private static ApiRequest read(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        return new ApiRequest(
                "req_" + Ids.letters(14),
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath().replaceFirst("/$", ""),
                Params.parse(body.isEmpty() ? query : query.isEmpty() ? body : query + "&" + body),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    }
}
