package app.visavis.shared.problem;

import java.util.Locale;

/** Why a rule said no; implemented by one enum per feature, whose constant names become the problem types. */
public interface RefusalReason {
    /** The constant's name, such as {@code SLOT_TAKEN}. */
    String name();

    /** The HTTP status that the refusal answers with: 400–499, or 503 when somebody outside says no for now. */
    int status();

    /** One sentence in English for a person; the frontend translates by {@link #slug()}. */
    String title();

    /** The last segment of the problem type, such as {@code slot-taken}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
