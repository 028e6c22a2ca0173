package app.visavis.notification;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, before it is set in HTML and in plain text.
 *
 * @param code six digits to type in, shown large
 * @param action the one thing to do next
 */
record Sheet(
        Language language,
        String subject,
        String heading,
        List<String> paragraphs,
        @Nullable String code,
        List<Fact> facts,
        @Nullable Action action,
        String closing) {

    /** A line of a small table, such as when and where. */
    record Fact(String name, String value) {}

    /** A link, shown as a button. */
    record Action(String label, String address) {}

    Sheet {
        // A subject is one line: what people typed may end up in it.
        subject = subject.replaceAll("\\R", " ").strip();
    }

    static Sheet of(Language language, String subject, String heading, String closing, String... paragraphs) {
        return new Sheet(language, subject, heading, List.of(paragraphs), null, List.of(), null, closing);
    }

    Sheet withCode(String digits) {
        return new Sheet(language, subject, heading, paragraphs, digits, facts, action, closing);
    }

    Sheet withFact(String name, String value) {
        var more = new ArrayList<>(facts);
        more.add(new Fact(name, value));
        return new Sheet(language, subject, heading, paragraphs, code, List.copyOf(more), action, closing);
    }

    Sheet withAction(String label, String address) {
        return new Sheet(language, subject, heading, paragraphs, code, facts, new Action(label, address), closing);
    }
}
