package app.visavis.shared.environment;

import app.visavis.shared.network.Network;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a host must say before the service can start; asked before anything else is. */
public record Environment(Map<String, String> variables) {
    private static final List<String> REQUIRED = List.of(
            "WEB_ORIGIN", "SECRET_KEY", "JWT_PRIVATE_KEY", "STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRETS", "SMTP_URL");

    private static final List<String> OTHER_DATABASES = List.of("MIGRATION_DATABASE_URL", "REPLICA_DATABASE_URL");

    private static final int SHORTEST_SECRET = 32;

    /** One sentence about the first thing that is missing or unreadable; empty when the service can start. */
    public Optional<String> complaint() {
        if (EnvironmentSource.DATABASE_NAMES.stream().noneMatch(this::has)) {
            return Optional.of("DATABASE_URL is not set: give it as mysql://name:password@host:3306/database.");
        }
        var missing = REQUIRED.stream().filter(name -> !has(name)).findFirst();
        if (missing.isPresent()) {
            return Optional.of(missing.get() + " is not set: the README's configuration table says what it is.");
        }
        if (variables.get("SECRET_KEY").length() < SHORTEST_SECRET) {
            return Optional.of("SECRET_KEY is too short: it needs 32 random characters or more.");
        }
        return EnvironmentSource.DATABASE_NAMES.stream()
                .filter(this::has)
                .findFirst()
                .flatMap(name -> unreadable(name, DatabaseUrl::parse))
                .or(() -> OTHER_DATABASES.stream()
                        .filter(this::has)
                        .flatMap(name -> unreadable(name, DatabaseUrl::parse).stream())
                        .findFirst())
                .or(() -> unreadable("SMTP_URL", SmtpUrl::parse))
                .or(() -> unreadable("JWT_PRIVATE_KEY", SigningKey::parse))
                .or(() -> has("TRUSTED_PROXIES")
                        ? unreadable("TRUSTED_PROXIES", Environment::networks)
                        : Optional.empty())
                .or(() -> has("DATABASE_CA") ? unreadable("DATABASE_CA", DatabaseAuthority::parse) : Optional.empty())
                .or(this::withoutCertificate);
    }

    private static void networks(String text) {
        try {
            Network.parse(List.of(text.split(",")));
        } catch (IllegalArgumentException noNetworks) {
            throw new IllegalArgumentException(
                    "TRUSTED_PROXIES must be addresses or networks such as 10.0.0.0/8, with commas between",
                    noNetworks);
        }
    }

    private Optional<String> withoutCertificate() {
        if (!has("TLS_CERTIFICATE") && !has("TLS_KEY")) {
            return Optional.empty();
        }
        try {
            new ServerCertificate(variables.getOrDefault("TLS_CERTIFICATE", ""), variables.getOrDefault("TLS_KEY", ""));
            return Optional.empty();
        } catch (IllegalArgumentException said) {
            return Optional.of(said.getMessage() + ".");
        }
    }

    private Optional<String> unreadable(String name, Consumer<String> parse) {
        try {
            parse.accept(variables.get(name));
            return Optional.empty();
        } catch (IllegalArgumentException said) {
            return Optional.of(said.getMessage() + ".");
        }
    }

    private boolean has(String name) {
        return !variables.getOrDefault(name, "").isBlank();
    }
}
