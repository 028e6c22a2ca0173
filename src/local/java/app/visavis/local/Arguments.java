package app.visavis.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param port where the service listens; the inbox and the card payments take the next two
 * @param reset whether the kept data is thrown away first
 * @param home the folder with everything that a run keeps
 * @param maven the Maven that rebuilds both halves as they are edited; absent to run what ships
 */
record Arguments(int port, boolean reset, Path home, Optional<String> maven) {
    private static final int EDITED_PAGES_PORT = 4200;
    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_533;

    static Arguments parse(List<String> words) {
        var port = DEFAULT_PORT;
        var reset = false;
        var home = Path.of(".visavis");
        var maven = Optional.<String>empty();
        for (var word = words.iterator(); word.hasNext(); ) {
            var option = word.next();
            switch (option) {
                case "--port" -> port = port(valueOf(option, word));
                case "--reset" -> reset = true;
                case "--home" -> home = Path.of(valueOf(option, word));
                case "--edit" -> maven = Optional.of(valueOf(option, word));
                default -> throw new Complaint("There is no option " + option + ": it is run [--port N] [--reset].");
            }
        }
        return new Arguments(port, reset, home.toAbsolutePath().normalize(), maven);
    }

    /** What browsers open: while editing, the development server of the pages, which passes on what is the service's. */
    URI webOrigin() {
        return URI.create("http://localhost:" + (maven.isPresent() ? EDITED_PAGES_PORT : port));
    }

    URI serviceOrigin() {
        return URI.create("http://localhost:" + port);
    }

    int inboxPort() {
        return port + 1;
    }

    int stripePort() {
        return port + 2;
    }

    private static String valueOf(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new Complaint(option + " needs a value.");
        }
        return words.next();
    }

    private static int port(String text) {
        var port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > LAST_PORT) {
            throw new Complaint("--port takes a number from 1 to " + LAST_PORT + ", not " + text + ".");
        }
        return port;
    }
}
