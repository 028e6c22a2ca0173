package app.visavis.local.inbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** As much of SMTP (RFC 5321) as a client needs to hand over a mail; every recipient is welcome, none is written to. */
public final class SmtpServer implements AutoCloseable {
    private final ServerSocket door;
    private final Mails mails;

    private SmtpServer(ServerSocket door, Mails mails) {
        this.door = door;
        this.mails = mails;
    }

    /** Listens on a free port of the loopback. */
    public static SmtpServer start(Mails mails) throws IOException {
        return start(mails, 0);
    }

    /** Listens on this port of the loopback. */
    public static SmtpServer start(Mails mails, int port) throws IOException {
        var server = new SmtpServer(new ServerSocket(port, 0, InetAddress.getByName("127.0.0.1")), mails);
        Thread.ofVirtual().start(server::welcome);
        return server;
    }

    /** In the form of {@code SMTP_URL}. */
    public String url() {
        return "smtp://127.0.0.1:" + door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                Thread.ofVirtual().start(() -> serve(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest;
                var in = new BufferedInputStream(guest.getInputStream());
                var out = guest.getOutputStream()) {
            say(out, "220 visavis inbox");
            while (true) {
                var verb = line(in).strip().split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                switch (verb) {
                    case "EHLO" -> say(out, "250-visavis\r\n250-8BITMIME\r\n250 SMTPUTF8");
                    case "DATA" -> {
                        say(out, "354 go on");
                        mails.add(data(in));
                        say(out, "250 kept");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    case "HELO", "MAIL", "RCPT", "RSET", "NOOP" -> say(out, "250 ok");
                    default -> say(out, "502 not spoken here");
                }
            }
        } catch (IOException gone) {
            // The client hung up; what it had not handed over whole, it will send again.
        }
    }

    /** The mail up to the line with the single dot, less the dots that protect its own. */
    private static byte[] data(InputStream in) throws IOException {
        var mail = new ByteArrayOutputStream();
        for (var line = line(in); !".".equals(line.strip()); line = line(in)) {
            mail.writeBytes(line.substring(line.startsWith(".") ? 1 : 0).getBytes(StandardCharsets.ISO_8859_1));
        }
        return mail.toByteArray();
    }

    /** A line with its end, one character a byte. */
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        while (line.isEmpty() || line.charAt(line.length() - 1) != '\n') {
            var next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
