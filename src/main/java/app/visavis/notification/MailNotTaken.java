package app.visavis.notification;

import java.util.regex.Pattern;

/** Stands for what went wrong with a mail in words that may be logged: mail servers repeat whom they refuse. */
class MailNotTaken extends RuntimeException {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>]+@[^\\s<>]+");

    private MailNotTaken(String message, StackTraceElement[] trace) {
        super(message);
        setStackTrace(trace);
    }

    /** The same where no address is told. */
    static RuntimeException withoutAddresses(RuntimeException failed) {
        var told = new StringBuilder();
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            told.append(told.isEmpty() ? "" : ", because ").append(cause.getMessage());
        }
        var addresses = ADDRESS.matcher(told);
        return addresses.find() ? new MailNotTaken(addresses.replaceAll("(address)"), failed.getStackTrace()) : failed;
    }
}
