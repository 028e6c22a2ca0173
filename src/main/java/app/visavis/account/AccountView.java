package app.visavis.account;

import app.visavis.shared.identity.Role;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/**
 * An account as its neighbours may see it.
 *
 * @param language BCP 47, such as {@code fr}
 */
public record AccountView(UUID id, String email, String displayName, ZoneId zone, String language, Set<Role> roles) {

    static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.email(),
                account.displayName(),
                account.zone(),
                account.language(),
                Set.copyOf(account.roles()));
    }
}
