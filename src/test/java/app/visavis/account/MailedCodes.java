package app.visavis.account;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Listens to what accounts tell the post room, as the mailbox of everybody in the tests. */
@Unremovable
@ApplicationScoped
public class MailedCodes {
    private final List<AccountEvent> letters = new CopyOnWriteArrayList<>();

    void keep(@Observes AccountEvent event) {
        letters.add(event);
    }

    public String registrationCode(String email) {
        return letters.reversed().stream()
                .filter(AccountEvent.CodeRequested.class::isInstance)
                .map(AccountEvent.CodeRequested.class::cast)
                .filter(asked -> asked.email().equals(email))
                .findFirst()
                .orElseThrow()
                .code();
    }

    public String resetCode(String email) {
        return letters.reversed().stream()
                .filter(AccountEvent.ResetRequested.class::isInstance)
                .map(AccountEvent.ResetRequested.class::cast)
                .filter(asked -> asked.account().email().equals(email))
                .findFirst()
                .orElseThrow()
                .code();
    }

    long count(Predicate<AccountEvent> which) {
        return letters.stream().filter(which).count();
    }
}
