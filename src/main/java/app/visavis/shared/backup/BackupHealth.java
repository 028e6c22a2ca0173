package app.visavis.shared.backup;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells of missing, old or unproved backups under {@code /q/health/well}: a person must look. */
@Wellness
@ApplicationScoped
class BackupHealth implements HealthCheck {
    private final Backups backups;

    BackupHealth(Backups backups) {
        this.backups = backups;
    }

    /** The page is public: what went wrong, with its hosts and paths, is for the operator's own page. */
    @Override
    public HealthCheckResponse call() {
        var view = backups.view();
        return HealthCheckResponse.named("backup")
                .withData("newest verified", view.sentence())
                .status(!view.isAlarming())
                .build();
    }
}
