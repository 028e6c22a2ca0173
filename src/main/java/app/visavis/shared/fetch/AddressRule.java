package app.visavis.shared.fetch;

import app.visavis.shared.network.Network;
import java.net.InetAddress;
import java.util.List;

/** Which addresses may be asked: public ones, and those that the operator allows. */
final class AddressRule {
    /** IANA's special-purpose registry; an IPv4 address inside an IPv6 one is taken out of it before. */
    private static final List<Network> SPECIAL_IPV4 = Network.parse(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4"));

    /** All of IPv6 that is handed out to the public … */
    private static final Network GLOBAL_IPV6 = Network.parse("2000::/3");

    /** … but these parts of it, which are for tests, for tunnels, or carry an IPv4 address. */
    private static final List<Network> SPECIAL_IPV6 =
            Network.parse(List.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"));

    private static final int IPV4_BYTES = 4;

    private final List<Network> allowed;

    AddressRule(List<String> allowed) {
        this.allowed = Network.parse(allowed);
    }

    boolean allows(InetAddress address) {
        return isPublic(address) || isIn(allowed, address);
    }

    /** Java hands over mapped addresses such as {@code ::ffff:127.0.0.1} as IPv4. */
    private static boolean isPublic(InetAddress address) {
        return address.getAddress().length == IPV4_BYTES
                ? !isIn(SPECIAL_IPV4, address)
                : GLOBAL_IPV6.has(address) && !isIn(SPECIAL_IPV6, address);
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.has(address));
    }
}
