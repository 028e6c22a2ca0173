package app.visavis.shared.network;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a request comes from. A proxy such as Heroku's router <em>appends</em> whom it speaks for to whatever
 * {@code X-Forwarded-For} a caller has made up, so it is read from its end: the first address there that is no trusted
 * proxy. Quarkus reads the other end, which is the caller's.
 */
@ApplicationScoped
public class ClientAddress {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<Network> trusted;

    ClientAddress(ProxyConfig config) {
        this.trusted = Network.parse(config.trusted().orElse(List.of()));
    }

    /** Without a name and without a port. */
    public String of(HttpServerRequest request) {
        // The connection's own: what the request says is already as Quarkus reads the header.
        var peer = request.connection().remoteAddress().hostAddress();
        return of(peer, request.headers().getAll(FORWARDED_FOR));
    }

    String of(String peer, List<String> said) {
        var claimed = said.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        var address = peer;
        for (var next : claimed.reversed()) {
            if (!isTrusted(address) || parse(next).isEmpty()) {
                break;
            }
            address = next;
        }
        return address;
    }

    private boolean isTrusted(String address) {
        return parse(address)
                .filter(known -> trusted.stream().anyMatch(network -> network.has(known)))
                .isPresent();
    }

    private static Optional<InetAddress> parse(String address) {
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
