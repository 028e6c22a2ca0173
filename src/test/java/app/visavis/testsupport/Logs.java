package app.visavis.testsupport;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;

/** Everything that is logged while it is open, whole: sentence, context and exceptions. */
public final class Logs extends Handler implements AutoCloseable {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private Logs() {}

    public static Logs kept() {
        var logs = new Logs();
        Logger.getLogger("").addHandler(logs);
        return logs;
    }

    public Stream<String> lines() {
        return lines.stream();
    }

    @Override
    public void publish(LogRecord entry) {
        var record = ExtLogRecord.wrap(entry);
        var line = new StringWriter();
        line.append(record.getLoggerName()).append(' ').append(record.getFormattedMessage());
        record.getMdcCopy()
                .forEach(
                        (key, value) -> line.append(' ').append(key).append('=').append(value));
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(line, true));
        }
        lines.add(line.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
