package app.visavis.shared.environment;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Translates the few addresses that a host hands over as one variable each into what Quarkus wants in pieces. */
public class EnvironmentSource implements ConfigSourceFactory {
    /** Above application.properties (250), below the environment (300): a piece set by itself still wins. */
    private static final int ORDINAL = 275;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> properties = new HashMap<>();
        Environment.DATABASE_NAMES.stream()
                .flatMap(name -> find(context, name).stream())
                .findFirst()
                .ifPresent(url -> properties.putAll(DatabaseUrl.parse(url).properties()));
        find(context, "SMTP_URL")
                .ifPresent(url -> properties.putAll(SmtpUrl.parse(url).properties()));
        find(context, "JWT_PRIVATE_KEY")
                .ifPresent(key -> properties.putAll(SigningKey.parse(key)
                        .properties(find(context, "JWT_PREVIOUS_KEY").map(SigningKey::parse))));
        find(context, "LOG_FORMAT")
                .ifPresent(format ->
                        properties.put("quarkus.log.console.json.enabled", Boolean.toString("json".equals(format))));
        return List.of(new PropertiesConfigSource(properties, "visavis-environment", ORDINAL));
    }

    private static Optional<String> find(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(Variables.known(name));
        return Optional.ofNullable(value).map(ConfigValue::getValue).filter(text -> !text.isBlank());
    }
}
