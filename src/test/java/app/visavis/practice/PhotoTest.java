package app.visavis.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.visavis.practice.PracticeRefused.Reason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PhotoTest {
    @Test
    void aPhotoIsWhatItsFirstBytesSay() {
        assertEquals("image/png", Photo.of(bytes("\u0089PNG\r\n\u001a\nrest")).mediaType());
        assertEquals(
                "image/jpeg", Photo.of(bytes("\u00ff\u00d8\u00ff\u00e0rest")).mediaType());
        assertEquals("image/webp", Photo.of(bytes("RIFF\0\0\0\0WEBPrest")).mediaType());
    }

    @Test
    void aDrawingThatCouldRunAScriptIsNoPhoto() {
        var refused = assertThrows(PracticeRefused.class, () -> Photo.of(bytes("<svg onload='alert(1)'/>")));
        assertEquals(Reason.PHOTO_UNREADABLE, refused.reason());
        assertThrows(PracticeRefused.class, () -> Photo.of(new byte[0]));
    }

    @Test
    void aPhotoHasFiveMegabytesAtMost() {
        var refused = assertThrows(PracticeRefused.class, () -> Photo.of(new byte[5 * 1024 * 1024 + 1]));
        assertEquals(Reason.PHOTO_TOO_LARGE, refused.reason());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
