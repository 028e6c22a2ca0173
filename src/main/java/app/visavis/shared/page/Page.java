package app.visavis.shared.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to send as {@code after} to get the following page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** A list that fits in one page. */
    public static <T> Page<T> of(List<T> items) {
        return new Page<>(items, null);
    }

    /** Cuts the page from a list that was asked for with one more than {@code limit}. */
    public static <T> Page<T> cut(List<T> found, Limit limit, Function<T, String> cursor) {
        if (found.size() <= limit.value()) {
            return of(found);
        }
        var items = found.subList(0, limit.value());
        return new Page<>(List.copyOf(items), cursor.apply(items.getLast()));
    }
}
