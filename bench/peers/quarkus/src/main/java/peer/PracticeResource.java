package peer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The three pages by Quarkus REST. */
@Path("/api/practices")
@RunOnVirtualThread
@Transactional
class PracticeResource {
    private final Practices practices;

    PracticeResource(Practices practices) {
        this.practices = practices;
    }

    @GET
    public Pages.Items<Pages.Found> search() {
        return Pages.list(practices.published());
    }

    @GET
    @Path("{slug}")
    public Pages.Shown read(@RestPath String slug) {
        return Pages.show(require(slug));
    }

    @GET
    @Path("{slug}/offerings/{id}/slots")
    public Pages.Items<Pages.Slot> slots(
            @RestPath String slug, @RestPath UUID id, @RestQuery LocalDate from, @RestQuery LocalDate to) {
        return Pages.slots(require(slug), id, from, to).orElseThrow(NotFoundException::new);
    }

    private Practice require(String slug) {
        return practices.published(slug).orElseThrow(NotFoundException::new);
    }
}
