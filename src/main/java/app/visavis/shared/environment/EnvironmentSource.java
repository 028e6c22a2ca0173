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

    static final List<String> DATABASE_NAMES = List.of("DATABASE_URL", "JAWSDB_URL", "CLEARDB_DATABASE_URL");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> properties = new HashMap<>();
        DATABASE_NAMES.stream()
                .flatMap(name -> find(context, name).stream())
                .findFirst()
                .map(url -> find(context, "DATABASE_CA")
                        .map(ca -> DatabaseAuthority.parse(ca).vouchFor(url))
                        .orElse(url))
                .ifPresent(url -> properties.putAll(DatabaseUrl.parse(url).properties()));
        find(context, "REPLICA_DATABASE_URL")
                .ifPresent(url -> properties.putAll(DatabaseUrl.parse(url).watchProperties()));
        find(context, "SMTP_URL")
                .ifPresent(url -> properties.putAll(SmtpUrl.parse(url).properties()));
        find(context, "JWT_PRIVATE_KEY")
                .ifPresent(key -> properties.putAll(SigningKey.parse(key).properties()));
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
        ConfigValue value = context.getValue(name);
        return Optional.ofNullable(value).map(ConfigValue::getValue).filter(text -> !text.isBlank());
    }
}
