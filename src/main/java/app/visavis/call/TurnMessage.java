package app.visavis.call;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A message to or from a relay: a head of twenty bytes, then attributes padded to four (RFC 8489). */
final class TurnMessage {
    static final int HEAD = 20;

    private static final int COOKIE = 0x2112A442;
    private static final int ID_BYTES = 12;
    private static final int ALLOCATE = 0x0003;
    private static final int REFRESH = 0x0004;
    private static final int ERROR_CLASS = 0x0110;
    private static final int USERNAME = 0x0006;
    private static final int INTEGRITY = 0x0008;
    private static final int INTEGRITY_BYTES = 24;
    private static final int ERROR = 0x0009;
    private static final int LIFETIME = 0x000D;
    private static final int REALM = 0x0014;
    private static final int NONCE = 0x0015;
    private static final int TRANSPORT = 0x0019;
    private static final byte UDP = 17;
    private static final int UNAUTHORIZED = 401;
    private static final int MOST = 1_400;

    private final int type;
    private final ByteBuffer out = ByteBuffer.allocate(MOST);
    private final Map<Integer, byte[]> attributes = new HashMap<>();

    private TurnMessage(int type) {
        this.type = type;
    }

    /** A place whose media travels by UDP, whatever the line to the relay is. */
    static TurnMessage allocate() {
        return asking(ALLOCATE).with(TRANSPORT, new byte[] {UDP, 0, 0, 0});
    }

    /** A life of no seconds. */
    static TurnMessage giveBack() {
        return asking(REFRESH).with(LIFETIME, new byte[Integer.BYTES]);
    }

    private static TurnMessage asking(int type) {
        var id = new byte[ID_BYTES];
        new SecureRandom().nextBytes(id);
        var message = new TurnMessage(type);
        message.out.putShort((short) type).putShort((short) 0).putInt(COOKIE).put(id);
        return message;
    }

    TurnMessage signed(String username, TurnMessage challenge, byte[] key) {
        with(USERNAME, username.getBytes(StandardCharsets.UTF_8));
        with(REALM, challenge.attribute(REALM));
        with(NONCE, challenge.attribute(NONCE));
        // The signature covers a head that counts the signature in.
        out.putShort(2, (short) (out.position() - HEAD + INTEGRITY_BYTES));
        return with(INTEGRITY, hmac(key, Arrays.copyOf(out.array(), out.position())));
    }

    byte[] bytes() {
        return Arrays.copyOf(out.array(), out.position());
    }

    private TurnMessage with(int attribute, byte[] value) {
        out.putShort((short) attribute).putShort((short) value.length).put(value);
        out.position((out.position() + 3) / 4 * 4);
        out.putShort(2, (short) (out.position() - HEAD));
        return this;
    }

    static int lengthIn(byte[] head) throws IOException {
        if (head.length < HEAD) {
            throw new IOException("hung up");
        }
        return ByteBuffer.wrap(head).getShort(2) & 0xFFFF;
    }

    static TurnMessage read(byte[] bytes) throws IOException {
        var in = ByteBuffer.wrap(bytes);
        if (bytes.length < HEAD || in.getInt(4) != COOKIE || HEAD + lengthIn(bytes) > bytes.length) {
            throw new IOException("not a relay's answer");
        }
        var message = new TurnMessage(in.getShort(0) & 0xFFFF);
        in.limit(HEAD + lengthIn(bytes)).position(HEAD);
        while (in.remaining() >= Integer.BYTES) {
            var attribute = in.getShort() & 0xFFFF;
            var value = new byte[Math.min(in.getShort() & 0xFFFF, in.remaining())];
            in.get(value);
            in.position(Math.min(in.limit(), (in.position() + 3) / 4 * 4));
            message.attributes.putIfAbsent(attribute, value);
        }
        return message;
    }

    /** Whether the relay wants to know who asks, and how to prove it. */
    boolean isChallenge() {
        return error() == UNAUTHORIZED && attributes.containsKey(REALM) && attributes.containsKey(NONCE);
    }

    /** 0 when there is none. */
    int error() {
        if ((type & ERROR_CLASS) != ERROR_CLASS) {
            return 0;
        }
        var code = attribute(ERROR);
        return code.length < Integer.BYTES ? -1 : (code[2] & 7) * 100 + code[3];
    }

    /** Of long-term credentials: MD5 is what the protocol has. */
    byte[] key(String username, String credential) {
        var realm = new String(attribute(REALM), StandardCharsets.UTF_8);
        try {
            return MessageDigest.getInstance("MD5")
                    .digest((username + ":" + realm + ":" + credential).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private byte[] attribute(int name) {
        return attributes.getOrDefault(name, new byte[0]);
    }

    private static byte[] hmac(byte[] key, byte[] signed) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
