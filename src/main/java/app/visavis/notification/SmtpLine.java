package app.visavis.notification;

import app.visavis.shared.checkup.Diagnosis;
import app.visavis.shared.environment.SmtpUrl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** As much of SMTP as comes before a mail. */
final class SmtpLine implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final String WELCOME = "2";
    private static final String GO_ON = "3";

    private final SmtpUrl server;
    private Socket socket;
    private BufferedReader in;
    private boolean isSafe;

    /** The server said something else than it should have. */
    static final class Unwelcome extends IOException {
        final Diagnosis found;
        final String answer;

        Unwelcome(Diagnosis found, String answer) {
            super(found.sentence());
            this.found = found;
            this.answer = answer;
        }
    }

    private SmtpLine(SmtpUrl server, Socket socket) throws IOException {
        this.server = server;
        this.socket = socket;
        this.in = reader(socket);
    }

    static SmtpLine open(SmtpUrl server) throws IOException {
        var address = new InetSocketAddress(InetAddress.getByName(server.host()), server.port());
        var socket = new Socket();
        try {
            socket.connect(address, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var line = new SmtpLine(server, socket);
            if (server.implicitTls()) {
                line.turnToTls();
            }
            return line;
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    /** As our mailer does it: STARTTLS where it is offered, and always before a password. */
    Diagnosis signIn() throws IOException {
        require(WELCOME, answer(), MailCheckup.BROKEN);
        var offered = greet();
        if (!isSafe && offered.contains("STARTTLS")) {
            require(WELCOME, ask("STARTTLS"), MailCheckup.NO_STARTTLS);
            turnToTls();
            offered = greet();
        }
        if (server.username() == null) {
            return isSafe || isHere() ? MailCheckup.OK : MailCheckup.PLAIN;
        }
        if (!isSafe) {
            throw new Unwelcome(MailCheckup.NO_STARTTLS, server.toString());
        }
        prove(offered);
        return MailCheckup.OK;
    }

    private List<String> greet() throws IOException {
        var answer = ask("EHLO visavis");
        require(WELCOME, answer, MailCheckup.BROKEN);
        return answer.stream()
                .map(line -> line.length() > 4 ? line.substring(4).toUpperCase(Locale.ROOT) : "")
                .toList();
    }

    private void prove(List<String> offered) throws IOException {
        var ways = offered.stream()
                .filter(line -> line.startsWith("AUTH"))
                .findFirst()
                .orElse("");
        var name = String.valueOf(server.username());
        var password = server.password() == null ? "" : server.password();
        if (ways.contains("PLAIN")) {
            require(WELCOME, ask("AUTH PLAIN " + encode("\0" + name + "\0" + password)), MailCheckup.LOGIN_REFUSED);
        } else if (ways.contains("LOGIN")) {
            require(GO_ON, ask("AUTH LOGIN"), MailCheckup.LOGIN_REFUSED);
            require(GO_ON, ask(encode(name)), MailCheckup.LOGIN_REFUSED);
            require(WELCOME, ask(encode(password)), MailCheckup.LOGIN_REFUSED);
        } else {
            throw new Unwelcome(MailCheckup.NO_SIGN_IN, server.toString());
        }
    }

    private void turnToTls() throws IOException {
        var factory = tlsOfThisMachine().getSocketFactory();
        var tls = (SSLSocket) factory.createSocket(socket, server.host(), server.port(), true);
        var parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        socket = tls;
        in = reader(tls);
        isSafe = true;
    }

    private boolean isHere() {
        return socket.getInetAddress().isLoopbackAddress();
    }

    private List<String> ask(String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
        return answer();
    }

    /** Lines go on while the fourth character is a dash. */
    private List<String> answer() throws IOException {
        var lines = new ArrayList<String>();
        do {
            var line = in.readLine();
            if (line == null) {
                throw new IOException("hung up");
            }
            lines.add(line);
        } while (lines.getLast().length() > 3 && lines.getLast().charAt(3) == '-');
        return lines;
    }

    /** Of an unwelcome answer only the code is told: its text may name the mailbox. */
    private static void require(String kind, List<String> answer, Diagnosis otherwise) throws Unwelcome {
        var last = answer.getLast();
        if (!last.startsWith(kind)) {
            throw new Unwelcome(otherwise, last.substring(0, Math.min(3, last.length())));
        }
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        try {
            socket.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            // It hung up first.
        } finally {
            socket.close();
        }
    }

    private static SSLContext tlsOfThisMachine() throws IOException {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException missing) {
            throw new IOException(missing);
        }
    }
}
