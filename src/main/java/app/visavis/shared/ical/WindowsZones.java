package app.visavis.shared.ical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;

/** The zone names of Windows, which Outlook and Exchange write, as Unicode's CLDR translates them. */
final class WindowsZones {
    private static final Properties NAMES = load();

    private WindowsZones() {}

    static Optional<ZoneId> find(String name) {
        return Optional.ofNullable(NAMES.getProperty(name.strip())).map(ZoneId::of);
    }

    static Iterable<String> names() {
        return NAMES.stringPropertyNames();
    }

    private static Properties load() {
        try (var file = WindowsZones.class.getResourceAsStream("/zones/windows.properties")) {
            var names = new Properties();
            names.load(file);
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
