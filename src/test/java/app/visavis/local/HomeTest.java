package app.visavis.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path folder;

    @Test
    void theKeysOfAHomeStayTheSameFromRunToRun() throws Exception {
        var first = KeptSecrets.in(folder.resolve("secrets"));

        assertEquals(first, KeptSecrets.in(folder.resolve("secrets")));
        assertNotEquals(first, KeptSecrets.in(folder.resolve("others")));
    }

    @Test
    void emptyingAHomeKeepsItsKeys() throws Exception {
        try (var home = Home.enter(folder)) {
            KeptSecrets.in(home.secrets());
            Files.createDirectories(home.data().resolve("visavis"));
            Files.writeString(home.data().resolve("visavis/account.ibd"), "rows");

            home.empty();

            assertFalse(Files.exists(home.data()));
            assertTrue(Files.exists(home.secrets()));
        }
    }

    @Test
    void aProcessThatOutlivedItsRunIsEndedByTheNext() throws Exception {
        var leftovers = new Leftovers(folder.resolve("processes"));
        var process = new ProcessBuilder("sleep", "60").start();
        leftovers.remember();

        leftovers.end();

        assertFalse(process.isAlive());
        assertFalse(Files.exists(leftovers.note()));
    }

    @Test
    void aPortThatSomebodyListensOnIsNotFree() throws Exception {
        try (var taken = new ServerSocket(0, 0, InetAddress.getByName("127.0.0.1"))) {
            assertFalse(Ports.isFree(taken.getLocalPort()));
        }
    }
}
