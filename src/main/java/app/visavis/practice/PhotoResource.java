package app.visavis.practice;

import app.visavis.shared.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The picture on a practice's page. */
@Path("/practice/photo")
@Authenticated
@RunOnVirtualThread
class PhotoResource {
    private final Profiles profiles;
    private final CurrentCaller caller;

    PhotoResource(Profiles profiles, CurrentCaller caller) {
        this.profiles = profiles;
        this.caller = caller;
    }

    record PhotoView(@Nullable String photoUrl) {}

    @PUT
    @Consumes(MediaType.WILDCARD)
    public PhotoView show(byte[] content) {
        var practice = profiles.showPhoto(caller.require().accountId(), Photo.of(content));
        return new PhotoView(practice.photoUrl());
    }

    @DELETE
    public void remove() {
        profiles.removePhoto(caller.require().accountId());
    }
}
