package app.visavis.shared.environment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Hands the environment to whoever looks after the service while it runs. */
class HostEnvironment {
    @Produces
    @Singleton
    Environment environment(Config config) {
        return new Environment(Variables.NAMES.stream()
                .filter(name -> config.getOptionalValue(name, String.class).isPresent())
                .collect(Collectors.toMap(name -> name, name -> config.getValue(name, String.class))));
    }
}
