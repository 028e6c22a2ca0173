package app.visavis.call;

import app.visavis.shared.metrics.Tally;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Arrays;

/**
 * Counts how lines between two browsers came about. The media passes us by, so only the browsers know: each side tells
 * once a meeting, and a call between two is counted twice.
 */
@Startup
@ApplicationScoped
class CallMeter {
    private final Tally lines;
    private final Timer setup;

    CallMeter(MeterRegistry registry, Lines open) {
        lines = Tally.of(
                registry,
                "visavis.call.lines",
                "Lines between two browsers by how they came about, as each side tells it",
                "outcome",
                Arrays.stream(LineOutcome.values()).map(LineOutcome::word).toList());
        setup = Timer.builder("visavis.call.setup")
                .description("From meeting to a line that stands")
                .serviceLevelObjectives(
                        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(10))
                .register(registry);
        Gauge.builder("visavis.sockets.open", open, Lines::count)
                .description("Open sockets on this server")
                .tag("socket", "call")
                .register(registry);
    }

    void count(@Observes ClientFrame.LineReport report) {
        lines.count(report.outcome().word());
        if (report.outcome() != LineOutcome.FAILED) {
            setup.record(Duration.ofMillis(report.milliseconds()));
        }
    }
}
