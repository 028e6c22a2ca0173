package app.visavis.call;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a client says on the call socket. */
@RegisterForReflection(ignoreNested = false)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClientFrame.Enter.class, name = "enter"),
    @JsonSubTypes.Type(value = ClientFrame.Admit.class, name = "admit"),
    @JsonSubTypes.Type(value = ClientFrame.Decline.class, name = "decline"),
    @JsonSubTypes.Type(value = ClientFrame.Leave.class, name = "leave"),
    @JsonSubTypes.Type(value = ClientFrame.Description.class, name = "description"),
    @JsonSubTypes.Type(value = ClientFrame.Candidate.class, name = "candidate"),
    @JsonSubTypes.Type(value = ClientFrame.Restart.class, name = "restart"),
    @JsonSubTypes.Type(value = ClientFrame.Media.class, name = "media"),
    @JsonSubTypes.Type(value = ClientFrame.Commit.class, name = "commit"),
    @JsonSubTypes.Type(value = ClientFrame.Reveal.class, name = "reveal"),
    @JsonSubTypes.Type(value = ClientFrame.Renew.class, name = "renew"),
    @JsonSubTypes.Type(value = ClientFrame.LineReport.class, name = "line")
})
sealed interface ClientFrame {
    int LONGEST_NONCE = 64;
    int LONGEST_PROOF = 512;
    long LONGEST_SETUP = 600_000;

    /**
     * Takes one's seat.
     *
     * @param nonce names the page load: a new one means a new page, the same one a line that was mended
     * @param after the {@code seq} of the last frame that the page has seen; without it the service goes by what it
     *     knows to have arrived
     */
    record Enter(
            @NotBlank @Size(max = LONGEST_NONCE) String nonce,
            @PositiveOrZero @Nullable Long after) implements ClientFrame {}

    record Admit() implements ClientFrame {}

    record Decline() implements ClientFrame {}

    record Leave() implements ClientFrame {}

    /** Ties the socket to the session of a further ticket. */
    record Renew(@NotBlank String ticket) implements ClientFrame {}

    /**
     * How the line to the other browser came about, for the operator's figures; not passed on.
     *
     * @param with the nonce of the page at the other end
     * @param milliseconds from meeting it to a line that stands, or to giving up
     */
    record LineReport(
            @NotBlank @Size(max = LONGEST_NONCE) String with,
            @NotNull LineOutcome outcome,
            @PositiveOrZero @Max(LONGEST_SETUP) long milliseconds)
            implements ClientFrame {}

    /** What is passed on to the other one. */
    sealed interface Relayed extends ClientFrame {
        /** The page it is meant for; null means whichever is there. */
        default @Nullable String to() {
            return null;
        }

        /** As the other one gets it. */
        ServerFrame from(String nonce);
    }

    record Description(@NotBlank String to, @NotNull ObjectNode description) implements Relayed {
        @Override
        public ServerFrame from(String nonce) {
            return new ServerFrame.Description(nonce, description);
        }
    }

    /** @param candidate null once there are no more */
    record Candidate(@NotBlank String to, @Nullable JsonNode candidate) implements Relayed {
        @Override
        public ServerFrame from(String nonce) {
            return new ServerFrame.Candidate(nonce, candidate);
        }
    }

    record Restart(@NotBlank String to) implements Relayed {
        @Override
        public ServerFrame from(String nonce) {
            return new ServerFrame.Restart(nonce);
        }
    }

    record Media(boolean microphone, boolean camera, boolean screen) implements Relayed {
        @Override
        public ServerFrame from(String nonce) {
            return new ServerFrame.Media(nonce, microphone, camera, screen);
        }
    }

    record Commit(@NotBlank @Size(max = LONGEST_PROOF) String hash) implements Relayed {
        @Override
        public ServerFrame from(String nonce) {
            return new ServerFrame.Commit(nonce, hash);
        }
    }

    /** @param nonce the random number committed to; not that of the page */
    record Reveal(
            @NotBlank @Size(max = LONGEST_PROOF) String nonce,
            @NotBlank @Size(max = LONGEST_PROOF) String fingerprint) implements Relayed {
        @Override
        public ServerFrame from(String sender) {
            return new ServerFrame.Reveal(sender, nonce, fingerprint);
        }
    }
}
