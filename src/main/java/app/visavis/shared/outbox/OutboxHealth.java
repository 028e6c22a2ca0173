package app.visavis.shared.outbox;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells of parked rows under {@code /q/health/well}: a person must look, but the service is able to serve. */
@Wellness
@ApplicationScoped
class OutboxHealth implements HealthCheck {
    private final Outbox outbox;

    OutboxHealth(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public HealthCheckResponse call() {
        var parked = outbox.parked();
        return HealthCheckResponse.named("outbox")
                .withData("parked", parked)
                .status(parked == 0)
                .build();
    }
}
