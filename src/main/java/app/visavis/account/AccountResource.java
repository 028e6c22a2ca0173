package app.visavis.account;

import app.visavis.shared.time.KnownZone;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Registration. */
@Path("/accounts")
@RunOnVirtualThread
class AccountResource {
    static final String LANGUAGE_TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    private final Registrations registrations;
    private final Sessions sessions;
    private final RefreshCookie cookie;

    AccountResource(Registrations registrations, Sessions sessions, RefreshCookie cookie) {
        this.registrations = registrations;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    record Register(
            @NotBlank @Email @Size(max = 254) String email,
            @NotNull @Size(max = 1000) String password,
            @NotBlank @Size(max = 80) String displayName,
            @NotNull @KnownZone String zone,

            @NotNull @Pattern(regexp = LANGUAGE_TAG) @Size(max = 35)
            String language) {
        NewAccount wanted() {
            return new NewAccount(email, password, displayName, zone, language);
        }
    }

    record Prove(
            @NotBlank @Size(max = 100) String attempt,
            @NotBlank @Size(max = 20) String code) {
        String digits() {
            return code.replaceAll("\\D", "");
        }
    }

    /** @param attempt the secret that the mailed code must be shown with */
    @RegisterForReflection
    record Attempt(String attempt) {}

    @POST
    public Response register(@Valid @NotNull Register register) {
        return Response.accepted(new Attempt(registrations.start(register.wanted())))
                .build();
    }

    @POST
    @Path("/verification")
    public Response prove(@Valid @NotNull Prove prove) {
        var account = registrations.prove(prove.attempt(), prove.digits());
        return SessionResource.answer(cookie, sessions.open(account, SessionLength.THIS_VISIT));
    }
}
