package app.visavis;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A set of our own types that grows by all that belongs to their JSON: parts, variants, what lists are lists of. */
final class Shapes {
    private final Set<Class<?>> types = new TreeSet<>(Comparator.comparing(Class::getName));

    static Set<Class<?>> of(Collection<? extends Type> roots) {
        var shapes = new Shapes();
        roots.forEach(shapes::add);
        return shapes.types;
    }

    /** What the REST methods of the service take and give; Quarkus registers these by itself. */
    static Set<Class<?>> ofSignatures() {
        return of(House.SERVICE.stream()
                .filter(type -> type.isAnnotatedWith("jakarta.ws.rs.Path"))
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                .filter(Shapes::answersHttp)
                .flatMap(method -> Stream.concat(
                        Stream.of(method.getGenericReturnType()), Arrays.stream(method.getGenericParameterTypes())))
                .toList());
    }

    private static boolean answersHttp(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(found -> found.annotationType().isAnnotationPresent(jakarta.ws.rs.HttpMethod.class));
    }

    private void add(Type type) {
        switch (type) {
            case ParameterizedType generic -> {
                add(generic.getRawType());
                Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
            }
            case WildcardType wild -> Arrays.stream(wild.getUpperBounds()).forEach(this::add);
            case Class<?> plain -> add(plain);
            default -> {}
        }
    }

    private void add(Class<?> type) {
        if (!type.getName().startsWith("app.visavis.") || !types.add(type)) {
            return;
        }
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(this::add);
        }
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(this::add);
        }
    }
}
