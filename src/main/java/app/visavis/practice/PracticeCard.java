package app.visavis.practice;

import app.visavis.shared.money.Money;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practice in a list.
 *
 * @param priceFrom of its cheapest active offering; null when it has none
 */
public record PracticeCard(
        UUID id,
        String slug,
        String name,
        String headline,
        List<String> languages,
        ZoneId zone,
        @Nullable String photoUrl,
        @Nullable Money priceFrom) {

    static PracticeCard of(Practice practice, @Nullable Money priceFrom) {
        return new PracticeCard(
                practice.id,
                practice.slug,
                practice.name,
                practice.headline,
                List.copyOf(practice.languages),
                practice.zone,
                PracticeView.photoUrl(practice.photoId),
                priceFrom);
    }
}
