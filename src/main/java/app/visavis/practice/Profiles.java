package app.visavis.practice;

import static app.visavis.practice.PracticeRefused.Reason.NO_PRACTICE;
import static app.visavis.practice.PracticeRefused.Reason.PRACTICE_EXISTS;
import static app.visavis.practice.PracticeRefused.Reason.PRACTICE_INCOMPLETE;
import static app.visavis.practice.PracticeRefused.Reason.SLUG_TAKEN;

import app.visavis.account.Accounts;
import app.visavis.shared.files.Files;
import app.visavis.shared.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The door through which a practitioner opens a practice, describes it and publishes it. */
@ApplicationScoped
@Transactional
class Profiles {
    private final EntityManager entities;
    private final Accounts accounts;
    private final Files files;
    private final Event<PracticeEvent> events;
    private final Clock clock;

    Profiles(EntityManager entities, Accounts accounts, Files files, Event<PracticeEvent> events, Clock clock) {
        this.entities = entities;
        this.accounts = accounts;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the account a practitioner; the role is in its tokens from the next one on. */
    PracticeView open(UUID accountId, Profile profile, BookingRules rules) {
        if (find(accountId).isPresent()) {
            throw new PracticeRefused(PRACTICE_EXISTS);
        }
        requireFree(profile.slug());
        var practice = new Practice(accountId, profile, rules, clock.instant());
        entities.persist(practice);
        entities.flush();
        accounts.grant(accountId, Role.PRACTITIONER);
        events.fire(new PracticeEvent.Opened(practice.id, accountId));
        return PracticeView.of(practice);
    }

    PracticeView describe(UUID accountId, UnaryOperator<Profile> change, UnaryOperator<BookingRules> ruling) {
        var practice = require(accountId);
        var profile = change.apply(practice.profile());
        if (!profile.slug().equals(practice.slug)) {
            requireFree(profile.slug());
        }
        var moved = !profile.zone().equals(practice.zone);
        practice.describe(profile);
        practice.rule(ruling.apply(practice.rules()));
        if (moved) {
            entities.flush();
            events.fire(new PracticeEvent.ZoneChanged(practice.id));
        }
        events.fire(new PracticeEvent.ProfileChanged(practice.id));
        return PracticeView.of(practice);
    }

    /** Holds for what is placed from now on. */
    PracticeView decide(UUID accountId, RefundPolicy policy) {
        var practice = require(accountId);
        practice.decide(policy);
        return PracticeView.of(practice);
    }

    PracticeView limit(UUID accountId, BookingLimits limits) {
        var practice = require(accountId);
        practice.limit(limits);
        entities.flush();
        events.fire(new PracticeEvent.LimitsChanged(practice.id));
        return PracticeView.of(practice);
    }

    PracticeView showPhoto(UUID accountId, Photo photo) {
        return replacePhoto(require(accountId), Optional.of(files.publish(photo.mediaType(), photo.content())));
    }

    PracticeView removePhoto(UUID accountId) {
        return replacePhoto(require(accountId), Optional.empty());
    }

    PracticeView publish(UUID accountId) {
        var practice = require(accountId);
        if (!has("Offering where active and", practice)) {
            throw new PracticeRefused(PRACTICE_INCOMPLETE, "Add an offering first.");
        }
        if (!has("Opening where", practice)) {
            throw new PracticeRefused(PRACTICE_INCOMPLETE, "Add opening hours first.");
        }
        practice.publish();
        events.fire(new PracticeEvent.Published(practice.id));
        return PracticeView.of(practice);
    }

    PracticeView withdraw(UUID accountId) {
        var practice = require(accountId);
        practice.withdraw();
        events.fire(new PracticeEvent.Withdrawn(practice.id));
        return PracticeView.of(practice);
    }

    private PracticeView replacePhoto(Practice practice, Optional<UUID> photoId) {
        var former = practice.showPhoto(photoId.orElse(null));
        entities.flush();
        if (former != null) {
            files.delete(former);
        }
        return PracticeView.of(practice);
    }

    private boolean has(String what, Practice practice) {
        return entities.createQuery("select count(*) from " + what + " practiceId = :id", Long.class)
                        .setParameter("id", practice.id)
                        .getSingleResult()
                > 0;
    }

    /** For a sentence; two at the same moment meet in the unique key. */
    private void requireFree(String slug) {
        if (!entities.createQuery("select id from Practice where slug = :slug", UUID.class)
                .setParameter("slug", slug)
                .getResultList()
                .isEmpty()) {
            throw new PracticeRefused(SLUG_TAKEN);
        }
    }

    private Practice require(UUID accountId) {
        return find(accountId).orElseThrow(() -> new PracticeRefused(NO_PRACTICE));
    }

    private Optional<Practice> find(UUID accountId) {
        return entities.createQuery("from Practice where practitionerId = :accountId", Practice.class)
                .setParameter("accountId", accountId)
                .getResultStream()
                .findFirst();
    }
}
