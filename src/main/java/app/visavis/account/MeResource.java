package app.visavis.account;

import app.visavis.shared.identity.CurrentCaller;
import app.visavis.shared.time.KnownZone;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** One's own account. */
@Path("/me")
@Authenticated
@RunOnVirtualThread
class MeResource {
    private final Accounts accounts;
    private final Passwords passwords;
    private final CurrentCaller caller;

    MeResource(Accounts accounts, Passwords passwords, CurrentCaller caller) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.caller = caller;
    }

    record Describe(
            @Nullable @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 80)
            String displayName,

            @Nullable @KnownZone String zone,

            @Nullable @Pattern(regexp = AccountResource.LANGUAGE_TAG) @Size(max = 35)
            String language) {}

    record ChangePassword(
            @NotNull @Size(max = 1000) String current,
            @NotNull @Size(max = 1000) String password) {}

    @GET
    public MeView me() {
        return accounts.me(accounts.require(caller.require().accountId()));
    }

    @PATCH
    public MeView describe(@Valid @NotNull Describe describe) {
        var id = caller.require().accountId();
        return accounts.me(accounts.describe(id, describe.displayName(), describe.zone(), describe.language()));
    }

    @PUT
    @Path("/password")
    public void changePassword(@Valid @NotNull ChangePassword change) {
        var who = caller.require();
        passwords.change(who.accountId(), who.sessionId(), change.current(), change.password());
    }
}
