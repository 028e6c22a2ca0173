package app.visavis.practice;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A practice as its practitioner sees it. */
record DeskView(
        UUID id,
        String slug,
        String name,
        String headline,
        String about,
        List<String> languages,
        ZoneId zone,
        @Nullable String photoUrl,
        boolean published,
        int noticeMinutes,
        int horizonDays,
        int stepMinutes,
        Currency currency) {

    static DeskView of(PracticeView practice) {
        var rules = practice.rules();
        return new DeskView(
                practice.id(),
                practice.slug(),
                practice.name(),
                practice.headline(),
                practice.about(),
                practice.languages(),
                practice.zone(),
                practice.photoUrl(),
                practice.published(),
                rules.noticeMinutes(),
                rules.horizonDays(),
                rules.stepMinutes(),
                practice.currency());
    }
}
