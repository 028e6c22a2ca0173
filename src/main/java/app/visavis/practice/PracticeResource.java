package app.visavis.practice;

import app.visavis.shared.identity.CurrentCaller;
import app.visavis.shared.money.Money;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A practice as everybody sees it. */
@Path("/practices/{slug}")
@RunOnVirtualThread
class PracticeResource {
    private final Practices practices;
    private final CurrentCaller caller;

    PracticeResource(Practices practices, CurrentCaller caller) {
        this.practices = practices;
        this.caller = caller;
    }

    record OfferedView(UUID id, String title, String description, int minutes, Money price) {
        static OfferedView of(OfferingView offering) {
            return new OfferedView(
                    offering.id(), offering.title(), offering.description(), offering.minutes(), offering.price());
        }
    }

    /**
     * What cancelling gives back: the first step whose time has not come applies.
     *
     * @param minutesBefore how long before the start it applies at the latest; 0 until the end
     */
    record PolicyStep(int minutesBefore, int refundPercent) {}

    record Policy(List<PolicyStep> steps) {
        static final Policy FULL_REFUND = new Policy(List.of(new PolicyStep(0, 100)));
    }

    record PublicView(
            String slug,
            String name,
            String headline,
            String about,
            List<String> languages,
            ZoneId zone,
            @Nullable String photoUrl,
            List<OfferedView> offerings,
            Policy policy) {}

    @GET
    public PublicView read(@PathParam("slug") String slug) {
        var practice = practices.requireVisible(slug, caller.find());
        return new PublicView(
                practice.slug(),
                practice.name(),
                practice.headline(),
                practice.about(),
                practice.languages(),
                practice.zone(),
                practice.photoUrl(),
                practices.activeOfferings(practice.id()).stream()
                        .map(OfferedView::of)
                        .toList(),
                Policy.FULL_REFUND);
    }
}
