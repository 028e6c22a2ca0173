package app.visavis.shared.ical;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalDataType;
import biweekly.parameter.EnumParameterValue;
import biweekly.parameter.ParticipationLevel;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LibraryReflectionTest {
    @Test
    void everyKindOfValueThatTheLibraryMakesByReflectionIsKept() {
        var made = new ClassFileImporter()
                .importPackages("biweekly.parameter").stream()
                        .filter(type -> type.isAssignableTo(EnumParameterValue.class))
                        .filter(type ->
                                !type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT))
                        .map(type -> (Class<?>) type.reflect())
                        .filter(type -> !type.getSimpleName().endsWith("EnumParameterValue"));

        assertThat(LibraryReflection.class
                        .getAnnotation(RegisterForReflection.class)
                        .targets())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(made, Stream.of(ICalDataType.class, ParticipationLevel.class))
                                .toList());
    }
}
