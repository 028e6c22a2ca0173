package app.visavis.call;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the service says on the call socket; {@code from} is the nonce of the page that speaks. */
@RegisterForReflection(ignoreNested = false)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServerFrame.Entered.class, name = "entered"),
    @JsonSubTypes.Type(value = ServerFrame.Waiting.class, name = "waiting"),
    @JsonSubTypes.Type(value = ServerFrame.Admitted.class, name = "admitted"),
    @JsonSubTypes.Type(value = ServerFrame.Declined.class, name = "declined"),
    @JsonSubTypes.Type(value = ServerFrame.PeerWaiting.class, name = "peerWaiting"),
    @JsonSubTypes.Type(value = ServerFrame.PeerEntered.class, name = "peerEntered"),
    @JsonSubTypes.Type(value = ServerFrame.PeerLeft.class, name = "peerLeft"),
    @JsonSubTypes.Type(value = ServerFrame.Description.class, name = "description"),
    @JsonSubTypes.Type(value = ServerFrame.Candidate.class, name = "candidate"),
    @JsonSubTypes.Type(value = ServerFrame.Restart.class, name = "restart"),
    @JsonSubTypes.Type(value = ServerFrame.Media.class, name = "media"),
    @JsonSubTypes.Type(value = ServerFrame.Commit.class, name = "commit"),
    @JsonSubTypes.Type(value = ServerFrame.Reveal.class, name = "reveal"),
    @JsonSubTypes.Type(value = ServerFrame.Closed.class, name = "closed")
})
sealed interface ServerFrame {
    /** The seat is taken. */
    record Entered(Side seat, boolean polite, String nonce, List<IceServer> iceServers, CallWindow window)
            implements ServerFrame {}

    /** In the lobby. */
    record Waiting() implements ServerFrame {}

    /** In the call. */
    record Admitted() implements ServerFrame {}

    /** Turned away; knocking again is possible. */
    record Declined() implements ServerFrame {}

    /** The client is in the lobby. */
    record PeerWaiting(String nonce, String displayName) implements ServerFrame {}

    /** The other one is in the call; a new nonce means that their page knows nothing of an earlier connection. */
    record PeerEntered(String nonce) implements ServerFrame {}

    /** The other one has gone. */
    record PeerLeft(String nonce) implements ServerFrame {}

    record Description(String from, ObjectNode description) implements ServerFrame {}

    record Candidate(String from, @Nullable JsonNode candidate) implements ServerFrame {}

    record Restart(String from) implements ServerFrame {}

    record Media(String from, boolean microphone, boolean camera, boolean screen) implements ServerFrame {}

    record Commit(String from, String hash) implements ServerFrame {}

    record Reveal(String from, String nonce, String fingerprint) implements ServerFrame {}

    /** The last frame of a socket. */
    record Closed(ClosedWhy why) implements ServerFrame {}
}
