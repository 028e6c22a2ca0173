package app.visavis.booking;

import app.visavis.practice.PracticeCard;
import app.visavis.practice.Practices;
import app.visavis.shared.money.Money;
import app.visavis.shared.page.Limit;
import app.visavis.shared.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finding a practice. */
@Path("/practices")
@RunOnVirtualThread
class SearchResource {
    private final Vacancies vacancies;
    private final Practices practices;

    SearchResource(Vacancies vacancies, Practices practices) {
        this.vacancies = vacancies;
        this.practices = practices;
    }

    record FoundView(
            String slug,
            String name,
            String headline,
            List<String> languages,
            ZoneId zone,
            @Nullable String photoUrl,
            @Nullable Money priceFrom,
            @Nullable Instant nextFreeAt) {

        static FoundView of(PracticeCard card, @Nullable Instant nextFreeAt) {
            return new FoundView(
                    card.slug(),
                    card.name(),
                    card.headline(),
                    card.languages(),
                    card.zone(),
                    card.photoUrl(),
                    card.priceFrom(),
                    nextFreeAt);
        }
    }

    @GET
    public Page<FoundView> search(
            @QueryParam("q") @Nullable String words,
            @QueryParam("language") @Nullable String language,
            @QueryParam("before") @Nullable String before,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") Limit limit) {
        var found = vacancies.search(SearchQuery.parse(words, language, before), Cursor.parse(after), limit);
        var cards = practices.cards(
                found.items().stream().map(Vacancies.Vacancy::practiceId).toList());
        return new Page<>(
                found.items().stream()
                        .filter(vacancy -> cards.containsKey(vacancy.practiceId()))
                        .map(vacancy -> FoundView.of(cards.get(vacancy.practiceId()), vacancy.nextFreeAt()))
                        .toList(),
                found.next());
    }
}
