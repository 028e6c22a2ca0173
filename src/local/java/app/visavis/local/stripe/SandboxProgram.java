package app.visavis.local.stripe;

import java.net.URI;

/** The sandbox as a process of its own, for a service that is tried out as it ships: PORT WEBHOOK-URL SECRET. */
public final class SandboxProgram {
    private SandboxProgram() {}

    /** Says so on a line once it listens, and ends when it is stopped. */
    public static void main(String[] words) throws Exception {
        var sandbox = StripeSandbox.start(Integer.parseInt(words[0]), URI.create(words[1]), words[2]);
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        System.out.println("The sandbox listens at " + sandbox.apiBase());
        Thread.currentThread().join();
    }
}
