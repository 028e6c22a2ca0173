package app.visavis.local.stripe;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Answers a POST with a known idempotency key as the first time, instead of doing it again. */
final class RepeatedRequests {
    /** The answer to the first request, and the id it had. */
    record Given(String requestId, Answer answer) {
        boolean isRepeatFor(ApiRequest request) {
            return !requestId.equals(request.id());
        }
    }

    private record First(String asked, CompletableFuture<Given> given) {}

    private final Map<String, First> firsts = new ConcurrentHashMap<>();

    Given answer(ApiRequest request, Supplier<Answer> work) {
        var key = request.idempotencyKey();
        if (key == null || !"POST".equals(request.method())) {
            return new Given(request.id(), work.get());
        }
        var asked = request.path() + request.params().tree();
        var mine = new First(asked, new CompletableFuture<>());
        var first = firsts.putIfAbsent(key, mine);
        if (first == null) {
            return doFirst(request, key, mine, work);
        }
        if (!first.asked().equals(asked)) {
            throw StripeError.keyReused(key);
        }
        if (!first.given().isDone()) {
            throw StripeError.keyInUse(key);
        }
        return first.given().join();
    }

    /** A request that was refused before anything was begun is not remembered; a refusal that was found out is. */
    private Given doFirst(ApiRequest request, String key, First mine, Supplier<Answer> work) {
        try {
            var given = new Given(request.id(), work.get());
            mine.given().complete(given);
            return given;
        } catch (StripeError refused) {
            if (refused.isFinding()) {
                mine.given().complete(new Given(request.id(), refused.answer(request.id())));
            } else {
                firsts.remove(key);
            }
            throw refused;
        } catch (RuntimeException ourBug) {
            firsts.remove(key);
            throw ourBug;
        }
    }
}
