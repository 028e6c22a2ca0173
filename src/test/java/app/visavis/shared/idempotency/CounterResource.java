package app.visavis.shared.idempotency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.ResponseStatus;

/** An endpoint whose every call has an effect that can be counted. */
@Path("/test/counter")
@RunOnVirtualThread
public class CounterResource {
    static final Map<String, AtomicInteger> EFFECTS = new ConcurrentHashMap<>();

    public record Count(String counter, long pause, boolean fail) {}

    public record Counted(String counter, int effects) {}

    @POST
    @Idempotent
    @ResponseStatus(201)
    public Counted count(Count ask) throws InterruptedException {
        var effects = EFFECTS.computeIfAbsent(ask.counter(), name -> new AtomicInteger())
                .incrementAndGet();
        Thread.sleep(ask.pause());
        if (ask.fail()) {
            throw new IllegalStateException("a fault");
        }
        return new Counted(ask.counter(), effects);
    }
}
