package app.visavis;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.shared.checkup.Diagnosis;
import app.visavis.shared.checkup.Part;
import app.visavis.shared.checkup.Verdict;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Everything that a checkup can find has words on the operator's page, and says what to do. */
class DiagnosesTest {
    private static final Path WORDS = Path.of("frontend/src/app/operator");

    @Test
    void eachHasWordsOnThePage() throws Exception {
        var page = Files.readString(WORDS.resolve("health-words-inside.ts"))
                + Files.readString(WORDS.resolve("health-words-outside.ts"));
        assertThat(known()).hasSizeGreaterThan(40);
        assertThat(known()).allSatisfy(one -> assertThat(wordsOf(one.part(), page))
                .as("%s.%s", one.part(), one.code())
                .containsPattern("\\n    '?" + one.code() + "'?: "));
    }

    @Test
    void noTwoAreCalledTheSame() throws Exception {
        assertThat(known().stream().map(one -> one.part() + "." + one.code())).doesNotHaveDuplicates();
    }

    @Test
    void eachThatIsNotWellSaysWhatToDo() throws Exception {
        assertThat(known()).allSatisfy(one -> {
            assertThat(one.sentence()).endsWith(".");
            assertThat(one.remedy() != null).isEqualTo(one.verdict() != Verdict.OK);
        });
    }

    /** From {@code part: {} to the brace that closes it. */
    private static String wordsOf(Part part, String page) {
        var start = page.indexOf("\n  " + part.name().toLowerCase(Locale.ROOT) + ": {");
        return start < 0 ? "" : page.substring(start, page.indexOf("\n  },", start));
    }

    private static List<Diagnosis> known() throws ReflectiveOperationException {
        var found = new ArrayList<Diagnosis>();
        for (var type : House.SERVICE) {
            if (type.getFields().stream().noneMatch(field -> field.getRawType().isEquivalentTo(Diagnosis.class))) {
                continue;
            }
            for (var field : Class.forName(type.getName()).getDeclaredFields()) {
                if (field.getType() == Diagnosis.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    found.add((Diagnosis) field.get(null));
                }
            }
        }
        return found;
    }
}
