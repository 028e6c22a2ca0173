package app.visavis.local.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All mails that arrived, one file each as it came over the wire: they outlive a restart. */
public final class Mails {
    private static final String SUFFIX = ".eml";

    private final Path folder;
    private long newest;

    public Mails(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** The name is the time of arrival, made unique and ascending. */
    synchronized void add(byte[] source) throws IOException {
        newest = Math.max(newest + 1, System.currentTimeMillis());
        var whole = folder.resolve(newest + SUFFIX);
        var partial = folder.resolve(newest + ".part");
        Files.write(partial, source);
        Files.move(partial, whole);
    }

    /** Newest first. */
    List<Mail> all() throws IOException {
        List<Mail> mails = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (var file : files) {
                mails.add(read(file));
            }
        }
        mails.sort(Comparator.comparing(Mail::at).reversed());
        return mails;
    }

    Optional<Mail> find(String id) throws IOException {
        var file = folder.resolve(id + SUFFIX);
        return id.matches("\\d+") && Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private static Mail read(Path file) throws IOException {
        var id = file.getFileName().toString().replace(SUFFIX, "");
        return Mail.parse(id, Instant.ofEpochMilli(Long.parseLong(id)), Files.readAllBytes(file));
    }
}
