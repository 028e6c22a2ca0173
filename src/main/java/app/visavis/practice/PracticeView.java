package app.visavis.practice;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practice as others may know it.
 *
 * @param languages BCP 47, the preferred one first
 * @param currency of its prices
 * @param policy of what is booked from now on
 */
public record PracticeView(
        UUID id,
        String slug,
        String name,
        String headline,
        String about,
        List<String> languages,
        ZoneId zone,
        Currency currency,
        @Nullable UUID photoId,
        UUID practitionerId,
        boolean published,
        BookingRules rules,
        RefundPolicy policy,
        BookingLimits limits) {

    static PracticeView of(Practice practice) {
        return new PracticeView(
                practice.id,
                practice.slug,
                practice.name,
                practice.headline,
                practice.about,
                List.copyOf(practice.languages),
                practice.zone,
                practice.currency,
                practice.photoId,
                practice.practitionerId,
                practice.published,
                practice.rules(),
                practice.policy,
                practice.limits());
    }

    /** Where the photo is served; null without one. */
    public @Nullable String photoUrl() {
        return photoUrl(photoId);
    }

    static @Nullable String photoUrl(@Nullable UUID photoId) {
        return photoId == null ? null : "/api/files/" + photoId;
    }

    public boolean isOf(UUID accountId) {
        return practitionerId.equals(accountId);
    }
}
