package app.visavis.practice;

import app.visavis.shared.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** How many bookings a day and a week the caller's practice takes. */
@Path("/practice/limits")
@Authenticated
@RunOnVirtualThread
class LimitResource {
    private static final int MOST_DAILY = 288;
    private static final int MOST_WEEKLY = 2_016;

    private final Profiles profiles;
    private final Practices practices;
    private final CurrentCaller caller;

    LimitResource(Profiles profiles, Practices practices, CurrentCaller caller) {
        this.profiles = profiles;
        this.practices = practices;
        this.caller = caller;
    }

    /** What is null is not limited. */
    record LimitBookings(
            @Nullable @Min(1) @Max(MOST_DAILY) Integer daily,
            @Nullable @Min(1) @Max(MOST_WEEKLY) Integer weekly) {

        BookingLimits limits() {
            return new BookingLimits(daily, weekly);
        }
    }

    @GET
    public BookingLimits read() {
        return practices.requireOfPractitioner(caller.require().accountId()).limits();
    }

    @PUT
    public BookingLimits replace(@Valid @NotNull LimitBookings limit) {
        return profiles.limit(caller.require().accountId(), limit.limits()).limits();
    }
}
