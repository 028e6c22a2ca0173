package app.visavis.local;

import java.io.IOException;

/** The development server of the web application: rebuilds it as it is edited. */
record EditedPages(Process process) implements AutoCloseable {
    static EditedPages start() throws IOException {
        return new EditedPages(new ProcessBuilder("npm", "--prefix", "frontend", "start")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
