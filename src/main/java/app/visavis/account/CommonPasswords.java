package app.visavis.account;

import io.quarkus.runtime.annotations.RegisterResources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.passay.dictionary.Dictionary;

/**
 * Some 200 000 passwords that many people use ({@code passwords/README.md}), kept as 64 bits of each one's SHA-256:
 * 1.6 MB instead of the 20 that strings would take, and two words in 10¹⁴ pairs share them.
 */
@RegisterResources(globs = "passwords/common.txt.gz")
final class CommonPasswords implements Dictionary {
    private static final String RESOURCE = "/passwords/common.txt.gz";

    private final long[] hashes;

    private CommonPasswords(long[] hashes) {
        this.hashes = hashes;
    }

    static CommonPasswords load() {
        var resource = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.UTF_8))) {
            return new CommonPasswords(
                    lines.lines().mapToLong(CommonPasswords::hash).sorted().toArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public boolean search(CharSequence word) {
        var normalised = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.binarySearch(hashes, hash(normalised)) >= 0;
    }

    @Override
    public long size() {
        return hashes.length;
    }

    private static long hash(String word) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
