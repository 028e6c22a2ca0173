package app.visavis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.FileDescriptor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.http.HttpClient;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Static fields are filled where a native program is built, and are part of it. What belongs to one run, as chance and
 * addresses do, may not be reached from them: native-image refuses to build that.
 */
class NativeHeapTest {
    private static final Set<Class<?>> OF_ONE_RUN = Set.of(
            ExecutorService.class,
            FileDescriptor.class,
            HttpClient.class,
            InetAddress.class,
            Random.class,
            SocketAddress.class,
            SplittableRandom.class,
            Thread.class);

    @Test
    void nothingOfOneRunIsBuiltIntoTheProgram() {
        var found = new TreeSet<String>();
        House.SERVICE.stream()
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .forEach(field -> reachedFrom(value(field, null))
                        .filter(object -> OF_ONE_RUN.stream().anyMatch(type -> type.isInstance(object)))
                        .forEach(object -> found.add(field + " reaches " + object.getClass())));
        assertEquals(Set.of(), found);
    }

    private static Stream<Object> reachedFrom(Object root) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var next = new ArrayDeque<>();
        Stream.ofNullable(root).forEach(next::add);
        while (!next.isEmpty()) {
            var object = next.remove();
            if (seen.add(object)) {
                partsOf(object).forEach(part -> Stream.ofNullable(part).forEach(next::add));
            }
        }
        return seen.stream();
    }

    private static Stream<?> partsOf(Object object) {
        return switch (object) {
            case Collection<?> elements -> elements.stream();
            case Map<?, ?> map -> Stream.concat(map.keySet().stream(), map.values().stream());
            case Optional<?> optional -> optional.stream();
            case Object[] elements -> Arrays.stream(elements);
            default -> fieldsOf(object.getClass()).map(field -> value(field, object));
        };
    }

    /** Only of our own types: those of Java and of libraries are looked after by the ones who wrote them. */
    private static Stream<Field> fieldsOf(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each.getName().startsWith("app.visavis."), Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()));
    }

    private static Object value(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
