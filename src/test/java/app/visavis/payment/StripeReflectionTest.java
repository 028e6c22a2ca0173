package app.visavis.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Walks what this feature's code hands to stripe-java's reflection: what it names of its models and parameters. */
class StripeReflectionTest {
    private static final RegisterForReflection REGISTERED =
            StripeReflection.class.getAnnotation(RegisterForReflection.class);

    @Test
    void everyModelAndParameterThatTheCodeNamesIsRegistered() {
        var missing = new TreeSet<>(named());
        missing.removeAll(registered());
        assertEquals(Set.of(), missing, "name these in StripeReflection");
        assertTrue(named().size() >= 5, "the walk found nothing to compare");
    }

    /** An address, a discount, the card of a failed payment: the library builds them whether or not we look at them. */
    @Test
    void everythingThatAnAnswerBringsAlongIsRegistered() {
        var missing = new TreeSet<>(StripeAnswers.comingWith(named()));
        assertTrue(missing.contains("com.stripe.model.Address"), "the walk found nothing to compare");
        missing.removeAll(registered());
        assertEquals(Set.of(), missing, "name these in StripeReflection");
    }

    @Test
    void nestedClassesComeWithTheirs() {
        assertFalse(REGISTERED.ignoreNested());
        assertTrue(REGISTERED.fields() && REGISTERED.methods());
    }

    @Test
    void nothingIsRegisteredThatDoesNotExist() throws ClassNotFoundException {
        for (var name : registered()) {
            Class.forName(name, false, getClass().getClassLoader());
        }
    }

    /** An error's body is read whatever is called. */
    @Test
    void errorsAreRegistered() {
        assertTrue(registered().contains("com.stripe.model.StripeError"));
    }

    private static Set<String> registered() {
        return Set.copyOf(Arrays.asList(REGISTERED.classNames()));
    }

    private static Set<String> named() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(StripeGateway.class)
                        .stream()
                        .flatMap(code -> code.getDirectDependenciesFromSelf().stream())
                        .map(Dependency::getTargetClass)
                        .map(JavaClass::getName)
                        .filter(name -> name.startsWith("com.stripe.model.") || name.startsWith("com.stripe.param."))
                        .map(name -> name.replaceFirst("\\$.*", ""))
                        .filter(name -> !name.equals("com.stripe.model.StripeObject"))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
