package app.visavis.booking;

import app.visavis.shared.database.DeadlockRetry;
import app.visavis.shared.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** The practitioner says what came of a booking. */
@Path("/bookings/{id}")
@Authenticated
@RunOnVirtualThread
class OutcomeResource {
    private final Outcomes outcomes;
    private final BookingDetails details;
    private final CurrentCaller caller;

    OutcomeResource(Outcomes outcomes, BookingDetails details, CurrentCaller caller) {
        this.outcomes = outcomes;
        this.details = details;
        this.caller = caller;
    }

    record RecordNoShow(@NotNull Party absentParty) {}

    @PUT
    @Path("/completion")
    public BookingDetail complete(@PathParam("id") UUID id) {
        return decide(id, Outcome.TOOK_PLACE);
    }

    @PUT
    @Path("/no-show")
    public BookingDetail miss(@PathParam("id") UUID id, @Valid @NotNull RecordNoShow miss) {
        return decide(id, new Outcome(miss.absentParty()));
    }

    private BookingDetail decide(UUID id, Outcome outcome) {
        var practitioner = caller.require().accountId();
        return details.of(DeadlockRetry.insist(() -> outcomes.decide(id, practitioner, outcome)));
    }
}
