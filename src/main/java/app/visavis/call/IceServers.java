package app.visavis.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hands out the STUN servers, and relays with credentials that end with the call (coturn's {@code use-auth-secret}). */
@ApplicationScoped
class IceServers {
    private static final String ALGORITHM = "HmacSHA1";

    private final CallConfig config;

    IceServers(CallConfig config) {
        this.config = config;
    }

    List<IceServer> of(UUID accountId, Instant closesAt) {
        var servers = new ArrayList<IceServer>();
        config.stunUrls().ifPresent(urls -> servers.add(new IceServer(urls, null, null)));
        config.turnUrls().ifPresent(urls -> config.turnSecret().ifPresent(secret -> {
            var username = closesAt.getEpochSecond() + ":" + accountId;
            servers.add(new IceServer(urls, username, credential(secret, username)));
        }));
        return List.copyOf(servers);
    }

    static String credential(String secret, String username) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
