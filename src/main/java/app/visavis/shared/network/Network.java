package app.visavis.shared.network;

import java.net.InetAddress;
import java.util.List;

/** A range of addresses, as in {@code 10.0.0.0/8}. */
public final class Network {
    /** Not an {@link InetAddress}, which may not be built into a native program, as networks in static fields are. */
    private final byte[] first;

    private final int bits;

    private Network(byte[] first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    public static Network parse(String text) {
        var parts = text.strip().split("/", 2);
        var first = InetAddress.ofLiteral(parts[0]).getAddress();
        var all = first.length * Byte.SIZE;
        var bits = parts.length < 2 ? all : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException(text + " is no network");
        }
        return new Network(first, bits);
    }

    public static List<Network> parse(List<String> texts) {
        return texts.stream().map(Network::parse).toList();
    }

    public boolean has(InetAddress address) {
        var other = address.getAddress();
        if (first.length != other.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> bit % Byte.SIZE;
            if ((first[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
