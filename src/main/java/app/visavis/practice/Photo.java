package app.visavis.practice;

import static app.visavis.practice.PracticeRefused.Reason.PHOTO_TOO_LARGE;
import static app.visavis.practice.PracticeRefused.Reason.PHOTO_UNREADABLE;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An image that somebody sent, of the type that its first bytes say; what the sender says is not asked.
 *
 * @param mediaType PNG, JPEG or WebP: no format that can carry a script
 */
record Photo(String mediaType, byte[] content) {
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP = "WEBP".getBytes(StandardCharsets.US_ASCII);
    private static final int WEBP_AT = 8;

    static Photo of(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new PracticeRefused(PHOTO_TOO_LARGE);
        }
        if (has(content, 0, PNG)) {
            return new Photo("image/png", content);
        }
        if (has(content, 0, JPEG)) {
            return new Photo("image/jpeg", content);
        }
        if (has(content, 0, RIFF) && has(content, WEBP_AT, WEBP)) {
            return new Photo("image/webp", content);
        }
        throw new PracticeRefused(PHOTO_UNREADABLE);
    }

    private static boolean has(byte[] content, int at, byte[] mark) {
        return content.length >= at + mark.length && Arrays.equals(content, at, at + mark.length, mark, 0, mark.length);
    }
}
