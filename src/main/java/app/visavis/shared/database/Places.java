package app.visavis.shared.database;

import java.util.List;
import java.util.stream.Stream;

/**
 * The places that one JDBC address names: {@code jdbc:mysql://one:3306,two:3306/visavis?…} is two addresses.
 *
 * @param urls one JDBC address a place, in the order written
 */
record Places(List<String> urls) {
    private static final String SCHEME = "jdbc:mysql://";

    static boolean areIn(String url) {
        return url.startsWith(SCHEME);
    }

    static Places of(String url) {
        var end = url.indexOf('/', SCHEME.length());
        var hosts = url.substring(SCHEME.length(), end);
        return new Places(Stream.of(hosts.split(","))
                .map(host -> SCHEME + host + url.substring(end))
                .toList());
    }

    /** A place without its options, for logs and people: {@code one:3306}. */
    static String nameOf(String url) {
        return url.substring(SCHEME.length(), url.indexOf('/', SCHEME.length()));
    }
}
