package app.visavis.practice;

import static org.hibernate.annotations.UuidGenerator.Style.VERSION_7;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What a practitioner shows to the world, and the rules by which it may be booked. */
@Entity
@Table(name = "practice")
class Practice {
    @Id
    @UuidGenerator(style = VERSION_7)
    UUID id;

    @Column(name = "practitioner_id")
    UUID practitionerId;

    String slug;
    String name;
    String headline;
    String about;
    ZoneId zone;
    Currency currency;

    @ElementCollection
    @CollectionTable(name = "practice_language", joinColumns = @JoinColumn(name = "practice_id"))
    @OrderColumn(name = "position")
    @Column(name = "language")
    List<String> languages = new ArrayList<>();

    @Column(name = "photo_id")
    @Nullable
    UUID photoId;

    boolean published;

    @Column(name = "notice_minutes")
    int noticeMinutes;

    @Column(name = "horizon_days")
    int horizonDays;

    @Column(name = "step_minutes")
    int stepMinutes;

    @Embedded
    RefundPolicy policy;

    @Column(name = "daily_limit")
    @Nullable
    Integer dailyLimit;

    @Column(name = "weekly_limit")
    @Nullable
    Integer weeklyLimit;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    int version;

    protected Practice() {}

    Practice(UUID practitionerId, Profile profile, BookingRules rules, Instant now) {
        this.practitionerId = practitionerId;
        this.createdAt = now;
        this.policy = RefundPolicy.UNTIL_THE_START;
        describe(profile);
        rule(rules);
    }

    void describe(Profile profile) {
        slug = profile.slug();
        name = profile.name();
        headline = profile.headline();
        about = profile.about();
        zone = profile.zone();
        currency = profile.currency();
        languages.clear();
        languages.addAll(profile.languages());
    }

    void rule(BookingRules rules) {
        noticeMinutes = rules.noticeMinutes();
        horizonDays = rules.horizonDays();
        stepMinutes = rules.stepMinutes();
    }

    void decide(RefundPolicy newPolicy) {
        policy = newPolicy;
    }

    void limit(BookingLimits limits) {
        dailyLimit = limits.daily();
        weeklyLimit = limits.weekly();
    }

    Profile profile() {
        return new Profile(slug, name, headline, about, List.copyOf(languages), zone, currency);
    }

    BookingRules rules() {
        return new BookingRules(noticeMinutes, horizonDays, stepMinutes);
    }

    BookingLimits limits() {
        return new BookingLimits(dailyLimit, weeklyLimit);
    }

    /** @return the photo that is no longer shown */
    @Nullable
    UUID showPhoto(@Nullable UUID newPhotoId) {
        var former = photoId;
        photoId = newPhotoId;
        return former;
    }

    void publish() {
        published = true;
    }

    void withdraw() {
        published = false;
    }
}
