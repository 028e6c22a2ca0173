package app.visavis.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Asks whether an address of the loopback is still to be had. */
final class Ports {
    private Ports() {}

    static void requireFree(int... ports) {
        for (var port : ports) {
            if (!isFree(port)) {
                throw new Complaint("Port " + port + " is in use: stop what listens there, or choose others with --port"
                        + " (it takes three in a row).");
            }
        }
    }

    static boolean isFree(int port) {
        try (var attempt = new ServerSocket()) {
            attempt.setReuseAddress(true);
            attempt.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
