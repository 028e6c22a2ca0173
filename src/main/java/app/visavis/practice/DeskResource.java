package app.visavis.practice;

import app.visavis.shared.database.DeadlockRetry;
import app.visavis.shared.identity.CurrentCaller;
import app.visavis.shared.time.KnownZone;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The practitioner's desk: opening a practice, describing it, publishing it. */
@Path("/practice")
@Authenticated
@RunOnVirtualThread
class DeskResource {
    static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";
    static final String CURRENCY = "AUD|CAD|CHF|CZK|DKK|EUR|GBP|HKD|HUF|JPY|MXN|NOK|NZD|PLN|RON|SEK|SGD|USD";
    private static final String SOMETHING = "(?s).*\\S.*";
    private static final int DAY = 1_440;
    private static final int YEAR = 525_600;

    private final Profiles profiles;
    private final Practices practices;
    private final CurrentCaller caller;

    DeskResource(Profiles profiles, Practices practices, CurrentCaller caller) {
        this.profiles = profiles;
        this.practices = practices;
        this.caller = caller;
    }

    record OpenPractice(
            @NotBlank @Size(max = 120) String name,

            @NotNull @Pattern(regexp = SLUG) @Size(min = 3, max = 60)
            String slug,

            @NotBlank @Size(max = 200) String headline,
            @Nullable @Size(max = 5000) String about,

            @NotEmpty @Size(max = 10) List<@NotNull @Pattern(regexp = LANGUAGE) @Size(max = 35) String> languages,

            @NotNull @KnownZone String zone,
            @Nullable @Pattern(regexp = CURRENCY) String currency) {

        Profile profile() {
            return new Profile(
                    slug,
                    name.strip(),
                    headline.strip(),
                    about == null ? "" : about.strip(),
                    languages.stream().distinct().toList(),
                    ZoneId.of(zone),
                    Currency.getInstance(currency == null ? "EUR" : currency));
        }
    }

    /** What is null stays as it is. */
    record DescribePractice(
            @Nullable @Pattern(regexp = SOMETHING, message = "must not be blank") @Size(max = 120)
            String name,

            @Nullable @Pattern(regexp = SLUG) @Size(min = 3, max = 60)
            String slug,

            @Nullable @Pattern(regexp = SOMETHING, message = "must not be blank") @Size(max = 200)
            String headline,

            @Nullable @Size(max = 5000) String about,

            @Nullable @Size(min = 1, max = 10)
            List<@NotNull @Pattern(regexp = LANGUAGE) @Size(max = 35) String> languages,

            @Nullable @KnownZone String zone,
            @Nullable @Min(0) @Max(YEAR) Integer noticeMinutes,
            @Nullable @Min(1) @Max(730) Integer horizonDays,
            @Nullable @Min(5) @Max(DAY) @MultipleOfFive Integer stepMinutes) {

        Profile change(Profile was) {
            return new Profile(
                    or(slug, was.slug()),
                    or(name, was.name()).strip(),
                    or(headline, was.headline()).strip(),
                    or(about, was.about()).strip(),
                    or(languages, was.languages()).stream().distinct().toList(),
                    zone == null ? was.zone() : ZoneId.of(zone),
                    was.currency());
        }

        BookingRules rule(BookingRules was) {
            return new BookingRules(
                    or(noticeMinutes, was.noticeMinutes()),
                    or(horizonDays, was.horizonDays()),
                    or(stepMinutes, was.stepMinutes()));
        }

        private static <T> T or(@Nullable T given, T was) {
            return given == null ? was : given;
        }
    }

    record PublishPractice(@NotNull Boolean published) {}

    @POST
    @ResponseStatus(201)
    public DeskView open(@Valid @NotNull OpenPractice open) {
        return DeskView.of(profiles.open(callerId(), open.profile(), BookingRules.DEFAULT));
    }

    @GET
    public DeskView read() {
        return DeskView.of(practices.requireOfPractitioner(callerId()));
    }

    @PATCH
    public DeskView describe(@Valid @NotNull DescribePractice describe) {
        return DeskView.of(DeadlockRetry.insist(() -> profiles.describe(callerId(), describe::change, describe::rule)));
    }

    @PUT
    @Path("/publication")
    public DeskView publish(@Valid @NotNull PublishPractice publish) {
        return DeskView.of(publish.published() ? profiles.publish(callerId()) : profiles.withdraw(callerId()));
    }

    private UUID callerId() {
        return caller.require().accountId();
    }
}
