package app.visavis.shared.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.ToDoubleFunction;

/** Shows how long things have been waiting to leave the house; read from the database every 15 s, by each server. */
@Startup
@ApplicationScoped
class OutboxMeter {
    private final Outbox outbox;
    private volatile Backlog backlog = Backlog.NONE;

    OutboxMeter(Outbox outbox, MeterRegistry registry) {
        this.outbox = outbox;
        show(registry, "visavis.outbox.waiting", "Rows to be delivered", Backlog::waiting);
        show(registry, "visavis.outbox.parked", "Rows given up, for a person to look at", Backlog::parked);
        show(registry, "visavis.outbox.oldest.seconds", "Age of the oldest row to be delivered", Backlog::oldest);
        show(
                registry,
                "visavis.outbox.overdue.seconds",
                "How long ago the next row should have been taken",
                Backlog::overdue);
    }

    private void show(MeterRegistry registry, String name, String help, ToDoubleFunction<Backlog> figure) {
        Gauge.builder(name, () -> figure.applyAsDouble(backlog))
                .description(help)
                .register(registry);
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        backlog = outbox.backlog();
    }
}
