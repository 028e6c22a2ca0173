package app.visavis.shared.outbox;

import java.util.Set;

/**
 * Kinds of rows.
 *
 * @param isAllBut whether all others are meant, unknown ones too
 */
record Kinds(Set<String> names, boolean isAllBut) {
    static Kinds only(String name) {
        return new Kinds(Set.of(name), false);
    }

    static Kinds allBut(Set<String> names) {
        return new Kinds(Set.copyOf(names), true);
    }

    /** As SQL wants them, where nothing is neither in an empty list nor outside it. */
    Set<String> listed() {
        return names.isEmpty() ? Set.of("") : names;
    }

    boolean has(String kind) {
        return names.contains(kind) != isAllBut;
    }
}
