package app.visavis.testsupport;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;

/** Settings as they are when nobody sets any, for tests that start no service. */
public final class Defaults {
    private static final int ABOVE_THE_BUILT_IN = 200;

    private Defaults() {}

    public static <T> T of(Class<T> config) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, ABOVE_THE_BUILT_IN, new DurationConverter())
                .withMapping(config)
                .build()
                .getConfigMapping(config);
    }
}
