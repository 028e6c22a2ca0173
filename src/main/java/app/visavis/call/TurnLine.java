package app.visavis.call;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Speaks to a relay as a browser does (RFC 8656), as far as taking a place and giving it back. */
final class TurnLine implements AutoCloseable {
    private static final Pattern URL =
            Pattern.compile("(turns?):(\\[[^\\]]+]|[^:?]+)(?::(\\d+))?(?:\\?transport=(udp|tcp))?");
    private static final int PORT = 3478;
    private static final int TLS_PORT = 5349;
    private static final int CONNECT_MILLIS = 3_000;
    /** A lost packet is sent again, as RFC 8489 asks. */
    private static final int[] WAITS_MILLIS = {500, 1_000, 2_000};

    private static final int LARGEST = 1_500;

    /** Sends one message and waits for the answer to it. */
    private interface Wire extends AutoCloseable {
        byte[] ask(byte[] message) throws IOException;

        @Override
        void close() throws IOException;
    }

    private final Wire wire;

    private TurnLine(Wire wire) {
        this.wire = wire;
    }

    /** @param url as browsers get it: {@code turn:host:3478?transport=tcp} */
    static TurnLine open(String url) throws IOException {
        var parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IOException("no relay's address");
        }
        var isTls = "turns".equals(parts.group(1));
        var host = parts.group(2);
        var port = parts.group(3) == null ? isTls ? TLS_PORT : PORT : Integer.parseInt(parts.group(3));
        var address = new InetSocketAddress(InetAddress.getByName(host), port);
        return new TurnLine(isTls || "tcp".equals(parts.group(4)) ? stream(address, isTls, host) : packets(address));
    }

    /**
     * Takes a place, and gives it back.
     *
     * @return 0, or the code of the relay's refusal
     */
    int allocate(String username, String credential) throws IOException {
        var challenge = TurnMessage.read(wire.ask(TurnMessage.allocate().bytes()));
        if (!challenge.isChallenge()) {
            return challenge.error();
        }
        var key = challenge.key(username, credential);
        var answer = TurnMessage.read(
                wire.ask(TurnMessage.allocate().signed(username, challenge, key).bytes()));
        if (answer.error() == 0) {
            wire.ask(TurnMessage.giveBack().signed(username, challenge, key).bytes());
        }
        return answer.error();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }

    private static Wire packets(InetSocketAddress relay) throws IOException {
        var socket = new DatagramSocket();
        socket.connect(relay);
        return new Wire() {
            @Override
            public byte[] ask(byte[] message) throws IOException {
                for (var wait : WAITS_MILLIS) {
                    socket.send(new DatagramPacket(message, message.length));
                    socket.setSoTimeout(wait);
                    var answer = new DatagramPacket(new byte[LARGEST], LARGEST);
                    try {
                        socket.receive(answer);
                        return answer.getData();
                    } catch (SocketTimeoutException lost) {
                        // Once more.
                    }
                }
                throw new SocketTimeoutException();
            }

            @Override
            public void close() {
                socket.close();
            }
        };
    }

    private static Wire stream(InetSocketAddress relay, boolean isTls, String host) throws IOException {
        var socket = new Socket();
        socket.connect(relay, CONNECT_MILLIS);
        socket.setSoTimeout(CONNECT_MILLIS);
        var line = isTls ? tls(socket, host, relay.getPort()) : socket;
        var in = new DataInputStream(line.getInputStream());
        return new Wire() {
            @Override
            public byte[] ask(byte[] message) throws IOException {
                line.getOutputStream().write(message);
                var head = in.readNBytes(TurnMessage.HEAD);
                var body = in.readNBytes(TurnMessage.lengthIn(head));
                var answer = new byte[head.length + body.length];
                System.arraycopy(head, 0, answer, 0, head.length);
                System.arraycopy(body, 0, answer, head.length, body.length);
                return answer;
            }

            @Override
            public void close() throws IOException {
                line.close();
            }
        };
    }

    private static SSLSocket tls(Socket socket, String host, int port) throws IOException {
        var factory = tlsOfThisMachine().getSocketFactory();
        var line = (SSLSocket) factory.createSocket(socket, host, port, true);
        var parameters = line.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        line.setSSLParameters(parameters);
        line.startHandshake();
        return line;
    }

    private static SSLContext tlsOfThisMachine() throws IOException {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException missing) {
            throw new IOException(missing);
        }
    }
}
