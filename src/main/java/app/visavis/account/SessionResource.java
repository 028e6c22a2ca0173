package app.visavis.account;

import app.visavis.account.AccountRefused.Reason;
import app.visavis.shared.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Signing in, staying signed in, signing out. */
@Path("/sessions")
@RunOnVirtualThread
class SessionResource {
    private final SignIn signIn;
    private final Sessions sessions;
    private final RefreshCookie cookie;
    private final CurrentCaller caller;

    SessionResource(SignIn signIn, Sessions sessions, RefreshCookie cookie, CurrentCaller caller) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.caller = caller;
    }

    record SignInWith(
            @NotBlank @Size(max = 254) String email,
            @NotNull @Size(max = 1000) String password,
            @Nullable Boolean remember) {
        SessionLength length() {
            return Boolean.TRUE.equals(remember) ? SessionLength.REMEMBERED : SessionLength.THIS_VISIT;
        }
    }

    @POST
    public Response signIn(@Valid @NotNull SignInWith with) {
        return answer(cookie, signIn.with(with.email(), with.password(), with.length()));
    }

    @POST
    @Path("/refresh")
    public Response refresh(
            @Context HttpHeaders headers,
            @HeaderParam("X-Visavis") @Nullable String visavis,
            @HeaderParam("Origin") @Nullable String origin) {
        cookie.requireOwnPage(visavis, origin);
        var token = headers.getCookies().get(cookie.name());
        if (token == null) {
            throw new AccountRefused(Reason.SESSION_OVER);
        }
        return answer(cookie, sessions.refresh(token.getValue()));
    }

    @DELETE
    @Path("/current")
    @Authenticated
    public Response signOut() {
        sessions.end(caller.require().sessionId());
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.clear())
                .build();
    }

    /** The session in the body, its refresh token in the cookie, neither in any cache. */
    static Response answer(RefreshCookie cookie, OpenedSession opened) {
        return Response.ok(opened.view())
                .header(HttpHeaders.SET_COOKIE, cookie.set(opened.refreshToken(), opened.remainingLife()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
