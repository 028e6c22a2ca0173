package app.visavis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.annotations.RegisterResources;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A native image has only what it was told of: what the code hands to reflection, and the resources that it opens, must
 * be registered. {@code deploy/tests/native.bats} holds the same against the lists that the native build is given.
 */
class NativeReadyTest {
    private static final HandedOver HANDED = HandedOver.byTheService();

    @Test
    void everyTypeThatIsHandedToReflectionIsRegistered() {
        var missing = new TreeSet<String>();
        for (var type : wanted()) {
            if (!isRegistered(type)) {
                missing.add(type.getName());
            }
        }
        assertEquals(Set.of(), missing, "these need @RegisterForReflection");
    }

    @Test
    void theWalkFindsWhatIsKnownToBeThere() {
        var names = wanted().stream().map(Class::getName).collect(Collectors.toSet());
        assertTrue(
                names.containsAll(List.of(
                        "app.visavis.account.SessionView",
                        "app.visavis.shared.problem.Problem",
                        "app.visavis.payment.StripeNews",
                        "app.visavis.chat.ClientFrame$Send",
                        "app.visavis.chat.Standing",
                        "app.visavis.call.ServerFrame$Entered")),
                () -> "found only " + names);
    }

    @Test
    void theWalkLosesSightOfNothing() {
        assertEquals(Set.of(), HANDED.unknown, "give these a type of their own, or teach HandedOver who passes on");
    }

    @Test
    void everyResourceThatIsOpenedIsRegistered() {
        var registered = House.SERVICE.stream()
                .filter(type -> type.isAnnotatedWith(RegisterResources.class))
                .flatMap(type -> Arrays.stream(
                        type.reflect().getAnnotation(RegisterResources.class).globs()))
                .collect(Collectors.toSet());
        assertTrue(HANDED.resources.size() >= 2, "the walk found nothing to compare");
        HANDED.resources.forEach(opened -> assertTrue(registered.contains(opened), opened + " is not registered"));
    }

    /** All that a native image must know by its members. */
    static Set<Class<?>> wanted() {
        return Shapes.of(HANDED.types);
    }

    private static boolean isRegistered(Class<?> type) {
        return type.isAnnotationPresent(RegisterForReflection.class)
                || comesWithItsOuter(type)
                || type.isEnum()
                || Shapes.ofSignatures().contains(type);
    }

    private static boolean comesWithItsOuter(Class<?> type) {
        for (var outer = type.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) {
            var registered = outer.getAnnotation(RegisterForReflection.class);
            if (registered != null && !registered.ignoreNested()) {
                return true;
            }
        }
        return false;
    }
}
