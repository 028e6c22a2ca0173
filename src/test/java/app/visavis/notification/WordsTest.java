package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {
    /** A sentence without its translation would go out in English. */
    @Test
    void everySentenceIsTranslatedAndNoneIsLeftOver() throws IOException {
        var french = new Properties();
        try (var file = WordsTest.class.getResourceAsStream("/messages/mail_fr.properties")) {
            french.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }

        assertThat(french.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Words.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
    }
}
