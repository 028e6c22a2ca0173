package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    /** A sentence without its translation would go out in English. */
    @ParameterizedTest
    @ValueSource(classes = {Words.class, AccountWords.class, MoneyWords.class, PracticeWords.class})
    void everySentenceIsTranslatedAndNoneIsLeftOver(Class<?> bundle) throws IOException {
        var french = new Properties();
        try (var file = WordsTest.class.getResourceAsStream("/messages/" + nameOf(bundle) + "_fr.properties")) {
            french.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }

        assertThat(french.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(bundle.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
    }

    private static String nameOf(Class<?> bundle) {
        return bundle.getAnnotation(MessageBundle.class).value();
    }
}
