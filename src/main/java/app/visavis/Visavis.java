package app.visavis;

import app.visavis.account.Accounts;
import app.visavis.shared.environment.Environment;
import app.visavis.shared.identity.Role;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/**
 * The binary: without a verb it serves; {@code migrate} brings the schema up to date and ends; {@code operator <email>}
 * makes an account an operator and ends; {@code doctor} looks at all that the service depends on, without starting it.
 */
@QuarkusMain
public class Visavis implements QuarkusApplication {
    private static final int WRONG_USE = 2;

    private final Accounts accounts;

    Visavis(Accounts accounts) {
        this.accounts = accounts;
    }

    public static void main(String... arguments) {
        var environment = new Environment(System.getenv());
        if (arguments.length > 0 && "doctor".equals(arguments[0])) {
            System.exit(Doctor.of(environment, arguments).look(System.out));
        }
        var complaints = environment.complaints();
        if (!complaints.isEmpty()) {
            complaints.forEach(complaint -> System.err.println("visavis: " + complaint));
            System.exit(WRONG_USE);
        }
        if (List.of(arguments).contains("migrate")) {
            // Over the environment: the account that serves need not be one that changes tables.
            environment
                    .find("MIGRATION_DATABASE_URL")
                    .ifPresent(address -> System.setProperty("DATABASE_URL", address));
        }
        if (arguments.length > 0) {
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.scheduler.enabled", "false");
            // Nobody sends requests to it who would have to notice that it goes.
            System.setProperty("quarkus.shutdown.delay", "0s");
        }
        Quarkus.run(Visavis.class, arguments);
    }

    @Override
    public int run(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.waitForExit();
            return 0;
        }
        return switch (arguments[0]) {
            // The schema was brought up to date by the start itself.
            case "migrate" -> 0;
            case "operator" -> arguments.length == 2 ? makeOperator(arguments[1]) : wrongUse();
            default -> wrongUse();
        };
    }

    private int makeOperator(String email) {
        var account = accounts.findByEmail(email);
        account.ifPresent(known -> accounts.grant(known.id(), Role.OPERATOR));
        System.out.println(
                account.isPresent()
                        ? email + " is an operator now."
                        : "There is no account with the address " + email + ".");
        return account.isPresent() ? 0 : 1;
    }

    private static int wrongUse() {
        System.err.println(
                "visavis: use it without a verb to serve, or with: migrate | operator <email> | doctor [address of the API]");
        return WRONG_USE;
    }
}
