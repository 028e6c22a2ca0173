package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.annotations.SerializedName;
import com.stripe.model.Event;
import com.stripe.model.StripeObject;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the library that reads Stripe has a field for. */
final class LibraryFields {
    private LibraryFields() {}

    /** Names that the library does not know, however deep. */
    static TreeSet<String> unknown(JsonNode object, Class<?> model, String path) {
        var known = fields(model);
        var found = new TreeSet<String>();
        object.properties().forEach(entry -> {
            var type = known.get(entry.getKey());
            var here = path + "." + entry.getKey();
            if (type == null) {
                found.add(here);
                return;
            }
            var part = modelOf(type);
            if (part != null && entry.getValue().isObject()) {
                found.addAll(unknown(entry.getValue(), part, here));
            } else if (part != null && entry.getValue().isArray()) {
                entry.getValue().forEach(item -> {
                    if (item.isObject()) {
                        found.addAll(unknown(item, part, here));
                    }
                });
            }
        });
        return found;
    }

    private static Map<String, Type> fields(Class<?> model) {
        return Stream.<Class<?>>iterate(model, type -> type != null && type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(SerializedName.class))
                .collect(Collectors.toMap(
                        field -> field.getAnnotation(SerializedName.class).value(),
                        Field::getGenericType,
                        (own, inherited) -> own));
    }

    private static Class<?> modelOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            return modelOf(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]);
        }
        return type instanceof Class<?> raw && StripeObject.class.isAssignableFrom(raw) && !Event.Data.class.equals(raw)
                ? raw
                : null;
    }
}
