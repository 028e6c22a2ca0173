package app.visavis.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** The folder with everything that a run keeps; held by one run at a time. */
final class Home implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;

    private Home(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** The lock is the operating system's, so that a run that was killed leaves none behind. */
    static Home enter(Path folder) throws IOException {
        Files.createDirectories(folder);
        var lock = FileChannel.open(folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw new Complaint(
                    "Visavis already runs from this folder: stop it first, or give this one another --home.");
        }
        return new Home(folder, lock);
    }

    /** The database's programs, 350 MB, are the same for all homes of a checkout. */
    Path programs() {
        return Path.of(".visavis", "mariadb").toAbsolutePath();
    }

    Path data() {
        return folder.resolve("data");
    }

    Path mails() {
        return folder.resolve("mails");
    }

    Path payments() {
        return folder.resolve("payments.json");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    Leftovers leftovers() {
        return new Leftovers(folder.resolve("processes"));
    }

    Path serviceLog() {
        return folder.resolve("service.log");
    }

    /** Throws away the database and all that tells of it, the mails and the card payments; the keys stay. */
    void empty() throws IOException {
        delete(data());
        delete(mails());
        delete(payments());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
