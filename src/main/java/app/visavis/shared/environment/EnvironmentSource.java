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
        var authority = find(context, "DATABASE_CA");
        Environment.DATABASE_NAMES.stream()
                .flatMap(name -> find(context, name).stream())
                .findFirst()
                .map(url -> DatabaseAuthority.vouched(url, authority))
                .ifPresent(url -> properties.putAll(DatabaseUrl.parse(url).properties()));
        find(context, "REPLICA_DATABASE_URL")
                .map(url -> DatabaseAuthority.vouched(url, authority))
                .ifPresent(url -> properties.putAll(DatabaseUrl.parse(url).watchProperties()));
        find(context, "SMTP_URL")
                .ifPresent(url -> properties.putAll(SmtpUrl.parse(url).properties()));
        find(context, "JWT_PRIVATE_KEY")
                .ifPresent(key -> properties.putAll(SigningKey.parse(key)
                        .properties(find(context, "JWT_PREVIOUS_KEY").map(SigningKey::parse))));
        find(context, "LOG_FORMAT")
                .ifPresent(format ->
                        properties.put("quarkus.log.console.json.enabled", Boolean.toString("json".equals(format))));
        find(context, "TRUSTED_PROXIES").ifPresent(proxies -> properties.putAll(forwarding(proxies)));
        find(context, "TLS_CERTIFICATE")
                .ifPresent(certificate -> properties.putAll(new ServerCertificate(
                                certificate, find(context, "TLS_KEY").orElse(""))
                        .properties()));
        return List.of(new PropertiesConfigSource(properties, "visavis-environment", ORDINAL));
    }

    /** Scheme and host as browsers see them; whose request it is, {@code ClientAddress} tells. */
    private static Map<String, String> forwarding(String proxies) {
        return Map.of(
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.allow-x-forwarded", "true",
                "quarkus.http.proxy.trusted-proxies", proxies);
    }

    private static Optional<String> find(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(Variables.known(name));
        return Optional.ofNullable(value).map(ConfigValue::getValue).filter(text -> !text.isBlank());
    }
}
