package app.visavis.booking;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The part of an address that one household or firm shares. */
final class Network {
    private static final int IPV6_BYTES = 8;

    private Network() {}

    /** An IPv4 address as a whole, the /64 of an IPv6 one: taken by single addresses it could hold without end. */
    static String of(String address) {
        try {
            var ip = InetAddress.getByName(address);
            var bytes = ip instanceof Inet6Address ? Arrays.copyOf(ip.getAddress(), IPV6_BYTES) : ip.getAddress();
            return HexFormat.of().formatHex(bytes);
        } catch (UnknownHostException noAddress) {
            throw new IllegalArgumentException(address, noAddress);
        }
    }
}
