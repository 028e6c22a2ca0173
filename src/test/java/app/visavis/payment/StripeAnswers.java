package app.visavis.payment;

import com.stripe.model.ExpandableField;
import com.stripe.model.StripeObject;
import com.stripe.net.ApiRequestParams;
import com.stripe.net.ApiResource;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which of stripe-java's classes Gson builds for an answer: those of all fields but the ones that hold an id only. */
final class StripeAnswers {
    /** Above every model and parameter, with nothing to be filled in. */
    private static final Set<Class<?>> BASES = Set.of(StripeObject.class, ApiResource.class, ApiRequestParams.class);

    private final Set<Class<?>> found = new HashSet<>();

    /** The outermost classes, since nested ones are registered with theirs. */
    static Set<String> comingWith(Collection<String> names) {
        var answers = new StripeAnswers();
        names.forEach(name -> answers.add(load(name)));
        return answers.found.stream()
                .map(type -> type.getName().replaceFirst("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(Class<?> type) {
        if (!type.getName().startsWith("com.stripe.") || isBase(type) || !found.add(type)) {
            return;
        }
        add(type.getGenericSuperclass() == null ? Object.class : type.getGenericSuperclass());
        Arrays.stream(type.getDeclaredFields())
                .filter(StripeAnswers::isRead)
                .map(Field::getGenericType)
                .forEach(this::add);
    }

    private void add(Type type) {
        switch (type) {
            case Class<?> plain -> add(plain.isArray() ? plain.getComponentType() : plain);
            case ParameterizedType generic
            when generic.getRawType() != ExpandableField.class -> {
                add(generic.getRawType());
                Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
            }
            case WildcardType wild -> Arrays.stream(wild.getUpperBounds()).forEach(this::add);
            default -> {}
        }
    }

    private static boolean isBase(Class<?> type) {
        return BASES.contains(type) || type.getEnclosingClass() != null && BASES.contains(type.getEnclosingClass());
    }

    private static boolean isRead(Field field) {
        return (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0 && !field.isSynthetic();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, StripeAnswers.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
