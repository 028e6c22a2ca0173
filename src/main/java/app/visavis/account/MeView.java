package app.visavis.account;

import app.visavis.shared.identity.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people are told of their own account.
 *
 * @param zone IANA name
 * @param practiceSlug null for who has no practice
 */
public record MeView(
        UUID id,
        String email,
        String displayName,
        String zone,
        String language,
        Set<Role> roles,
        @Nullable String practiceSlug) {

    static MeView of(AccountView account, @Nullable String practiceSlug) {
        return new MeView(
                account.id(),
                account.email(),
                account.displayName(),
                account.zone().getId(),
                account.language(),
                account.roles(),
                practiceSlug);
    }
}
