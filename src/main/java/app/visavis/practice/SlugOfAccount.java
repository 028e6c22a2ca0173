package app.visavis.practice;

import app.visavis.account.PracticeOfAccount;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Tells a session which practice is the account's own. */
@ApplicationScoped
class SlugOfAccount implements PracticeOfAccount {
    private final Practices practices;

    SlugOfAccount(Practices practices) {
        this.practices = practices;
    }

    @Override
    public Optional<String> slugOf(UUID accountId) {
        return practices.ofPractitioner(accountId).map(PracticeView::slug);
    }
}
