package app.visavis.account;

import java.util.Optional;
import java.util.UUID;

/** What an account's session says of its practice; answered by the feature above that knows practices. */
public interface PracticeOfAccount {
    /** The slug of the practice that the account has opened. */
    Optional<String> slugOf(UUID accountId);
}
