package app.visavis.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for whoever has to be told it some time before it listens. It is below those that Linux hands out by itself, or
 * some connection could have it meanwhile.
 */
public final class FreePort {
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    private FreePort() {}

    public static int any() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (var attempt = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                return attempt.getLocalPort();
            } catch (BindException taken) {
                // Another one, then.
            } catch (IOException none) {
                throw new UncheckedIOException(none);
            }
        }
    }
}
