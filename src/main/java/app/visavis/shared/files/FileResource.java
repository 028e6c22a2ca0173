package app.visavis.shared.files;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Serves public files: for ever the same, and never anything but the picture that they are. */
@Path("/files/{id}")
@RunOnVirtualThread
class FileResource {
    private final Files files;

    FileResource(Files files) {
        this.files = files;
    }

    /** The policy keeps a drawing (SVG) that is opened by itself from running or loading anything. */
    @GET
    public RestResponse<byte[]> read(@PathParam("id") UUID id) {
        var file = files.findPublic(id).orElseThrow(NotFoundException::new);
        return RestResponse.ResponseBuilder.ok(file.content())
                .header("Content-Type", file.mediaType())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }
}
