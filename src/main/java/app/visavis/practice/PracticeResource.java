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

    record PublicView(
            String slug,
            String name,
            String headline,
            String about,
            List<String> languages,
            ZoneId zone,
            @Nullable String photoUrl,
            List<OfferedView> offerings,
            PolicyView policy) {}

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
                PolicyView.of(practice.policy()));
    }
}
