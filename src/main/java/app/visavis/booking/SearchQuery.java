package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.QUERY_INVALID;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param words each of which must occur in the practice's texts or an offering's title
 * @param language BCP 47; {@code fr} also finds {@code fr-CA}
 * @param before when the next free slot must start at the latest
 */
record SearchQuery(List<String> words, Optional<String> language, Optional<Instant> before) {
    private static final int MOST_WORDS = 8;

    static SearchQuery parse(@Nullable String words, @Nullable String language, @Nullable String before) {
        return new SearchQuery(
                words == null
                        ? List.of()
                        : Arrays.stream(words.strip().split("\\s+"))
                                .filter(word -> !word.isEmpty())
                                .limit(MOST_WORDS)
                                .toList(),
                Optional.ofNullable(language).map(String::strip).filter(tag -> !tag.isEmpty()),
                Optional.ofNullable(before).filter(text -> !text.isEmpty()).map(SearchQuery::moment));
    }

    /** An instant, or a day: then its beginning. */
    private static Instant moment(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            throw new BookingRefused(QUERY_INVALID, "before is an instant such as 2026-12-01T09:00:00Z, or a date.");
        }
    }
}
