package app.visavis.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IceServersTest {
    private static final Instant CLOSES = Instant.ofEpochSecond(1_800_000_000);
    private static final UUID ACCOUNT = UUID.fromString("0198c1b2-0000-7000-8000-000000000001");

    private record Config(
            @Nullable List<String> stun,
            @Nullable List<String> turn,
            @Nullable String secret) implements CallConfig {
        @Override
        public Duration opensBefore() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration closesAfter() {
            return Duration.ofMinutes(15);
        }

        @Override
        public Duration grace() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Optional<List<String>> stunUrls() {
            return Optional.ofNullable(stun);
        }

        @Override
        public Optional<List<String>> turnUrls() {
            return Optional.ofNullable(turn);
        }

        @Override
        public Optional<String> turnSecret() {
            return Optional.ofNullable(secret);
        }
    }

    @Test
    void withoutConfigurationThereAreNone() {
        assertEquals(List.of(), new IceServers(new Config(null, null, null)).of(ACCOUNT, CLOSES));
        assertEquals(List.of(), new IceServers(new Config(null, List.of("turn:t"), null)).of(ACCOUNT, CLOSES));
    }

    /** The expected credential is that of {@code printf username | openssl dgst -sha1 -hmac north -binary | base64}. */
    @Test
    void aRelayIsOpenedByACredentialThatEndsWithTheCall() {
        var server = new IceServers(new Config(null, List.of("turn:t"), "north"))
                .of(ACCOUNT, CLOSES)
                .getFirst();
        assertEquals("1800000000:0198c1b2-0000-7000-8000-000000000001", server.username());
        assertEquals("wkK1lBbiIo0gdcN53ULK+5kh5OE=", server.credential());
    }

    @Test
    void stunNeedsNoCredential() {
        var server = new IceServers(new Config(List.of("stun:s"), null, null))
                .of(ACCOUNT, CLOSES)
                .getFirst();
        assertEquals(new IceServer(List.of("stun:s"), null, null), server);
    }

    @Test
    void theWindowOpensBeforeTheStartAndClosesAfterTheEnd() {
        var starts = Instant.parse("2026-12-01T10:00:00Z");
        var window = CallWindow.around(starts, starts.plusSeconds(3_000), new Config(null, null, null));
        assertTrue(window.isOpenAt(Instant.parse("2026-12-01T09:50:00Z")));
        assertFalse(window.isOpenAt(Instant.parse("2026-12-01T09:49:59.999999Z")));
        assertTrue(window.isOpenAt(Instant.parse("2026-12-01T11:04:59.999999Z")));
        assertFalse(window.isOpenAt(Instant.parse("2026-12-01T11:05:00Z")));
    }
}
