package app.visavis.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Passwords of people who are not signed in: how good one would be, and how to get a new one. */
@Path("/")
@RunOnVirtualThread
class PasswordResource {
    private final Passwords passwords;
    private final PasswordResets resets;

    PasswordResource(Passwords passwords, PasswordResets resets) {
        this.passwords = passwords;
        this.resets = resets;
    }

    record CheckPassword(
            @NotNull @Size(max = 1000) String password,
            @Nullable @Size(max = 254) String email,
            @Nullable @Size(max = 80) String displayName) {}

    record StartReset(@NotBlank @Size(max = 254) String email) {}

    record Reset(
            @NotBlank @Size(max = 100) String attempt,
            @NotBlank @Size(max = 20) String code,
            @NotNull @Size(max = 1000) String password) {
        String digits() {
            return code.replaceAll("\\D", "");
        }
    }

    @POST
    @Path("password-checks")
    public PasswordCheckView check(@Valid @NotNull CheckPassword check) {
        return passwords.check(check.password(), check.email(), check.displayName());
    }

    @POST
    @Path("password-resets")
    public Response startReset(@Valid @NotNull StartReset start) {
        return Response.accepted(new AccountResource.Attempt(resets.start(start.email())))
                .build();
    }

    @PUT
    @Path("password-resets")
    public void reset(@Valid @NotNull Reset reset) {
        passwords.reset(reset.attempt(), reset.digits(), reset.password());
    }
}
