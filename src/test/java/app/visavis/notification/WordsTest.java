package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;
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

    /** Each would be looked for in all template folders whenever the service starts. */
    @ParameterizedTest
    @ValueSource(classes = {Words.class, AccountWords.class, MoneyWords.class, PracticeWords.class})
    void noSentenceIsTakenForATemplateFile(Class<?> bundle) throws IOException {
        var excluded = setting("quarkus.qute.template-path-exclude");
        assertThat(bundle.getDeclaredMethods())
                .extracting(sentence -> nameOf(bundle) + "_" + sentence.getName())
                .allMatch(id -> id.matches(excluded));
        assertThat("mail/letter.html").doesNotMatch(excluded);
    }

    /** Without its locale a native program writes an amount or a day in the form of another country. */
    @Test
    void theFormsOfEachLanguageAreKept() throws IOException {
        assertThat(setting("quarkus.locales").split(","))
                .containsAll(Arrays.stream(Language.values())
                        .map(language -> language.locale.toLanguageTag())
                        .toList());
    }

    private static String setting(String name) throws IOException {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(file);
        }
        return settings.getProperty(name);
    }

    private static String nameOf(Class<?> bundle) {
        return bundle.getAnnotation(MessageBundle.class).value();
    }
}
