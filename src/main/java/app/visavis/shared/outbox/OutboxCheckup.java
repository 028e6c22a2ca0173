package app.visavis.shared.outbox;

import static app.visavis.shared.checkup.Diagnosis.fail;
import static app.visavis.shared.checkup.Diagnosis.ok;
import static app.visavis.shared.checkup.Diagnosis.warn;

import app.visavis.shared.checkup.Checkup;
import app.visavis.shared.checkup.Diagnosis;
import app.visavis.shared.checkup.Finding;
import app.visavis.shared.checkup.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whether everything leaves the house. */
@ApplicationScoped
class OutboxCheckup implements Checkup {
    static final Diagnosis OK = ok(Part.OUTBOX, "ok", "Everything has left the house, or is about to.");
    static final Diagnosis PARKED = fail(
            Part.OUTBOX,
            "parked",
            "Some mails or refunds could not leave the house and wait for you.",
            "See why under Outbox, put it right, and try them again there.");
    static final Diagnosis SLOW = warn(
            Part.OUTBOX,
            "slow",
            "Something has been trying to leave the house for more than an hour.",
            "Look at mail and Stripe below: it is tried again by itself.");

    private static final double LONG = 3_600;

    private final Outbox outbox;

    OutboxCheckup(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<Finding> look() {
        var backlog = outbox.backlog();
        if (backlog.parked() > 0) {
            return List.of(PARKED.found(Long.toString(backlog.parked())));
        }
        return List.of((backlog.oldest() > LONG ? SLOW : OK).found(Long.toString(backlog.waiting())));
    }
}
