package app.visavis.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server that helps two browsers to reach each other, as {@code RTCPeerConnection} wants it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record IceServer(
        List<String> urls,
        @Nullable String username,
        @Nullable String credential) {}
