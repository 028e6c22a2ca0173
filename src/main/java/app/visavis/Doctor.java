package app.visavis;

import app.visavis.call.TurnCheckup;
import app.visavis.notification.MailCheckup;
import app.visavis.payment.StripeCheckup;
import app.visavis.shared.checkup.Checkup;
import app.visavis.shared.checkup.Finding;
import app.visavis.shared.checkup.Round;
import app.visavis.shared.checkup.Verdict;
import app.visavis.shared.database.DatabaseCheckup;
import app.visavis.shared.environment.Environment;
import app.visavis.shared.time.Clocks;
import app.visavis.shared.web.Origins;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks at everything round the service and says what to do; starts nothing, so that it can say why nothing starts. */
final class Doctor {
    private final List<String> complaints;
    private final List<Checkup> checkups;

    private Doctor(List<String> complaints, List<Checkup> checkups) {
        this.complaints = complaints;
        this.checkups = checkups;
    }

    /** @param arguments the verb, and where browsers reach the API if the caller says so */
    static Doctor of(Environment environment, String... arguments) {
        var clock = Clocks.system();
        var api = arguments.length > 1 ? Optional.of(URI.create(arguments[1])) : Optional.<URI>empty();
        return new Doctor(
                environment.complaints(),
                List.of(
                        new DatabaseCheckup(environment, clock),
                        new MailCheckup(environment),
                        new StripeCheckup(environment, clock),
                        new TurnCheckup(environment, clock),
                        () -> List.of(Origins.look(environment.find("WEB_ORIGIN"), api))));
    }

    /** @return what the process ends with: 1 when anything has failed */
    int look(PrintStream out) {
        complaints.forEach(complaint -> out.println("fail  environment  " + complaint));
        if (complaints.isEmpty()) {
            out.println("ok    environment  Everything that is required is set.");
        }
        var findings = Round.of(checkups);
        findings.forEach(finding -> tell(finding, out));
        var isIll = findings.stream().anyMatch(finding -> finding.verdict() == Verdict.FAIL);
        return isIll || !complaints.isEmpty() ? 1 : 0;
    }

    private static void tell(Finding finding, PrintStream out) {
        var detail = finding.detail() == null ? "" : " (" + finding.detail() + ")";
        out.printf(
                "%-5s %-12s %s%s%n",
                word(finding.verdict()),
                word(finding.part()),
                finding.diagnosis().sentence(),
                detail);
        if (finding.diagnosis().remedy() != null) {
            out.println("                   → " + finding.diagnosis().remedy());
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
