package app.visavis.shared.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** An address that may be asked: http or https, no password in it, no port of another kind of server. */
public final class WebAddress {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int FIRST_FREE = 1024;
    private static final int LAST = 65_535;
    private static final int LONGEST = 2_000;

    private WebAddress() {}

    /** What a person typed; {@code webcal} means https, as calendar programs have it. */
    public static Optional<URI> parse(String typed) {
        var text = typed.strip().replaceFirst("(?i)^webcals?://", "https://");
        try {
            return Optional.of(new URI(text)).filter(WebAddress::mayBeAsked);
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    static boolean mayBeAsked(URI address) {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var port = port(address);
        return ("http".equals(scheme) || "https".equals(scheme))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.toString().length() <= LONGEST
                && (port == HTTP || port == HTTPS || port >= FIRST_FREE && port <= LAST);
    }

    static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return isSecure(address) ? HTTPS : HTTP;
    }

    /** The name as the resolver wants it: an IPv6 address without its brackets. */
    static String host(URI address) {
        return address.getHost().replaceAll("^\\[|]$", "");
    }
}
