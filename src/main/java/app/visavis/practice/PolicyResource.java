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

/** What the caller's practice gives back to who calls off. What is booked keeps the policy it was booked under. */
@Path("/practice/policy")
@Authenticated
@RunOnVirtualThread
class PolicyResource {
    private final Profiles profiles;
    private final Practices practices;
    private final CurrentCaller caller;

    PolicyResource(Profiles profiles, Practices practices, CurrentCaller caller) {
        this.profiles = profiles;
        this.practices = practices;
        this.caller = caller;
    }

    /** The policy, as it is asked for and as it is answered. */
    record DecidePolicy(
            @NotNull @Min(0) @Max(RefundPolicy.LONGEST) Integer freeHours,
            @NotNull @Min(0) @Max(RefundPolicy.ALL) Integer latePercent) {
        static DecidePolicy of(RefundPolicy policy) {
            return new DecidePolicy(policy.freeHours(), policy.latePercent());
        }
    }

    @GET
    public DecidePolicy read() {
        return DecidePolicy.of(
                practices.requireOfPractitioner(caller.require().accountId()).policy());
    }

    @PUT
    public DecidePolicy decide(@Valid @NotNull DecidePolicy decide) {
        var policy = new RefundPolicy(decide.freeHours(), decide.latePercent());
        return DecidePolicy.of(
                profiles.decide(caller.require().accountId(), policy).policy());
    }
}
