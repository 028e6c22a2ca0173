package app.visavis.shared.database;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells under {@code /q/health/well} when the loss of the primary would lose what was acknowledged. */
@Wellness
@ApplicationScoped
class ReplicationHealth implements HealthCheck {
    private final Replication replication;

    ReplicationHealth(Replication replication) {
        this.replication = replication;
    }

    @Override
    public HealthCheckResponse call() {
        var view = replication.view();
        var told = HealthCheckResponse.named("replication")
                .withData("primary", view.primary() == null ? "none" : view.primary())
                .withData("replica", replica(view));
        if (view.lagSeconds() != null) {
            told.withData("lagSeconds", view.lagSeconds());
        }
        if (view.isSemiSync() != null) {
            told.withData("semiSync", view.isSemiSync() ? "on" : "fallen back");
        }
        view.troubles().stream().sorted().forEach(trouble -> told.withData(trouble.name(), trouble.sentence()));
        return told.status(view.troubles().isEmpty()).build();
    }

    private static String replica(ReplicationView view) {
        if (!view.isWatched()) {
            return "no replica is watched";
        }
        return view.replica() == null ? "away" : view.replica();
    }
}
