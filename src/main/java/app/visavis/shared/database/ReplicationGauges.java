package app.visavis.shared.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The same as figures for whoever draws and alarms; what is unknown is NaN, which no alarm takes for well. */
@ApplicationScoped
class ReplicationGauges {
    private final Replication replication;

    ReplicationGauges(Replication replication) {
        this.replication = replication;
    }

    void register(@Observes StartupEvent started, MeterRegistry meters) {
        gauge(
                meters,
                "visavis.database.writable",
                "1 while the service has a primary",
                view -> Primary.THE.isAway() ? 0 : 1);
        gauge(
                meters,
                "visavis.replica.watched",
                "1 when a replica is configured to be watched",
                view -> view.isWatched() ? 1 : 0);
        gauge(
                meters,
                "visavis.replica.lag.seconds",
                "how long ago the primary had what the replica lacks",
                view -> number(view.lagSeconds()));
        gauge(
                meters,
                "visavis.replica.semi.sync",
                "1 while commits wait for the replica",
                view -> flag(view.isSemiSync()));
        gauge(
                meters,
                "visavis.replica.troubles",
                "how many things are wrong between the databases",
                view -> view.troubles().size());
        for (var trouble : ReplicationTrouble.values()) {
            Gauge.builder(
                            "visavis.replica.trouble",
                            replication,
                            it -> flag(it.view().troubles().contains(trouble)))
                    .description("1 while this is wrong between the databases")
                    .tag("trouble", trouble.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }

    private void gauge(MeterRegistry meters, String name, String what, ToDoubleFunction<ReplicationView> figure) {
        Gauge.builder(name, replication, it -> figure.applyAsDouble(it.view()))
                .description(what)
                .register(meters);
    }

    private static double number(@Nullable Long value) {
        return value == null ? Double.NaN : value;
    }

    private static double flag(@Nullable Boolean value) {
        return value == null ? Double.NaN : value ? 1 : 0;
    }
}
