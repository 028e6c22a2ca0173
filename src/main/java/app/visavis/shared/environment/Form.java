package app.visavis.shared.environment;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a variable's value must be like.
 *
 * @param words continue a sentence that begins with the variable's name; they never repeat the value, which may be secret
 */
record Form(String words, Predicate<String> fits) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

    static Form longerThan(int characters) {
        return new Form(
                "is too short: it needs " + characters + " random characters or more",
                value -> value.length() >= characters);
    }

    static Form number(int least, int most) {
        return new Form(
                "must be a number from " + least + " to " + most,
                value -> value.matches("\\d{1,9}")
                        && Integer.parseInt(value) >= least
                        && Integer.parseInt(value) <= most);
    }

    static Form oneOf(String... words) {
        return new Form("must be " + String.join(" or ", words), Set.of(words)::contains);
    }

    static Form matching(String words, String pattern) {
        return new Form(words, Pattern.compile(pattern).asMatchPredicate());
    }

    /** Several with commas, each of that form. */
    static Form listOf(Form one) {
        return new Form(
                one.words,
                value -> Arrays.stream(value.split(",")).map(String::strip).allMatch(one.fits));
    }

    /** What our own reader of it understands. */
    static Form readBy(String words, Consumer<String> reader) {
        return new Form(words, value -> isReadBy(reader, value));
    }

    /** Scheme, host and port of a page: anything off this machine goes by https. */
    static Form origin() {
        return readBy("must be an origin such as https://www.example.org, without a path", value -> {
            var uri = URI.create(value);
            var isSafe = "https".equals(uri.getScheme())
                    || "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
            if (!isSafe || !value.equals(uri.getScheme() + "://" + uri.getAuthority()) || uri.getUserInfo() != null) {
                throw new IllegalArgumentException();
            }
        });
    }

    static Form webAddress() {
        return readBy("must be an address such as https://api.stripe.com", value -> {
            var uri = URI.create(value);
            if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?")) {
                throw new IllegalArgumentException();
            }
        });
    }

    static Form folder() {
        return new Form("must be a folder that exists", value -> Files.isDirectory(Path.of(value)));
    }

    static Form file() {
        return new Form(
                "must be a file in PEM that can be read",
                value -> Files.isRegularFile(Path.of(value)) && Files.isReadable(Path.of(value)));
    }

    private static boolean isReadBy(Consumer<String> reader, String value) {
        try {
            reader.accept(value);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
