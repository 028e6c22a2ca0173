package app.visavis.shared.environment;

import static app.visavis.shared.environment.Form.listOf;
import static app.visavis.shared.environment.Form.longerThan;
import static app.visavis.shared.environment.Form.matching;
import static app.visavis.shared.environment.Form.number;
import static app.visavis.shared.environment.Form.oneOf;
import static app.visavis.shared.environment.Form.readBy;
import static app.visavis.shared.environment.Variable.optional;
import static app.visavis.shared.environment.Variable.required;

import app.visavis.shared.network.Network;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Everything that a host may say, in the order of the README's table; what is not here is not read. */
final class Variables {
    private static final int LONG_SECRET = 32;
    private static final int SHORT_SECRET = 16;
    private static final int MOST_PORTS = 65_535;
    private static final int MOST_CONNECTIONS = 500;
    private static final String P256 =
            "must be a P-256 key in PEM: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256";
    private static final String NETWORKS = "must be addresses or networks such as 10.0.0.0/8, with commas between";
    private static final Consumer<String> PRIVATE_KEY = SigningKey::parse;
    private static final Consumer<String> AUTHORITY = DatabaseAuthority::parse;
    private static final Consumer<String> PROXIES = text -> Network.parse(List.of(text.split(",")));

    private static final Form DATABASE =
            readBy("must look like mysql://name:password@host:3306/database", DatabaseUrl::parse);
    private static final Form ADDRESS_IN_A_MAIL =
            matching("must be a mail address such as hello@example.org", "[^\\s<>@,]+@[^\\s<>@,]+");

    static final List<Variable> ALL = List.of(
            optional("DATABASE_URL", DATABASE),
            optional("JAWSDB_URL", DATABASE),
            optional("CLEARDB_DATABASE_URL", DATABASE),
            optional("MIGRATION_DATABASE_URL", DATABASE),
            optional("REPLICA_DATABASE_URL", DATABASE),
            optional("DATABASE_CA", readBy("must be certificates in PEM, or a file that has them", AUTHORITY)),
            required("WEB_ORIGIN", Form.origin()),
            required("SECRET_KEY", longerThan(LONG_SECRET)),
            required("JWT_PRIVATE_KEY", readBy(P256, PRIVATE_KEY)),
            required(
                    "STRIPE_SECRET_KEY",
                    matching("must be a secret or restricted key of Stripe: sk_… or rk_…", "(sk|rk)_\\S+")),
            required(
                    "STRIPE_WEBHOOK_SECRETS",
                    listOf(matching("must be signing secrets of Stripe with commas between: whsec_…", "whsec_\\S+"))),
            required("SMTP_URL", readBy("must look like smtp://name:password@host:587", SmtpUrl::parse)),
            optional("PORT", number(1, MOST_PORTS)),
            optional("BIND", matching("must be an address of this machine such as 0.0.0.0", "[0-9A-Za-z.:-]+")),
            optional("TRUSTED_PROXIES", readBy(NETWORKS, PROXIES)),
            optional("TLS_CERTIFICATE", Form.file()),
            optional("TLS_KEY", Form.file()),
            optional("TLS_PORT", number(1, MOST_PORTS)),
            optional(
                    "MAIL_FROM",
                    matching(
                            "must look like Visavis <hello@example.org>", "([^<>]*<[^\\s<>@]+@[^\\s<>@]+>|\\S+@\\S+)")),
            optional("WEB_ROOT", Form.folder()),
            optional("STUN_URLS", listOf(matching("must look like stun:stun.example.org:3478", "stuns?:\\S+"))),
            optional("TURN_URLS", listOf(matching("must look like turn:turn.example.org:3478", "turns?:\\S+"))),
            optional("TURN_SECRET", longerThan(SHORT_SECRET)),
            optional("OPERATOR_EMAIL", ADDRESS_IN_A_MAIL),
            optional("METRICS_TOKEN", longerThan(SHORT_SECRET)),
            optional("LOG_FORMAT", oneOf("text", "json")),
            optional("JWT_PREVIOUS_KEY", readBy(P256, PRIVATE_KEY)),
            optional("STRIPE_API_BASE", Form.webAddress()),
            optional(
                    "FETCH_ALLOWED_NETWORKS",
                    listOf(matching(
                            "must be networks such as 10.1.0.0/16 with commas between", "[0-9A-Fa-f:.]+/\\d{1,3}"))),
            optional("DATABASE_POOL", number(1, MOST_CONNECTIONS)));

    static final Set<String> NAMES = ALL.stream().map(Variable::name).collect(Collectors.toUnmodifiableSet());

    private Variables() {}

    /** Guards against reading what no table names. */
    static String known(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(name + " is no variable of this service");
        }
        return name;
    }
}
