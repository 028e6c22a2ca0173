package app.visavis.booking;

import app.visavis.account.Accounts;
import app.visavis.shared.environment.VisavisConfig;
import app.visavis.shared.ical.CalendarEntry;
import app.visavis.shared.ical.CalendarWriting;
import app.visavis.shared.identity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The door to the secret addresses at which people's calendar programs follow their bookings. */
@ApplicationScoped
@Transactional
class CalendarLinks {
    private static final String PURPOSE = "calendar-link";
    private static final Duration PAST = Duration.ofDays(90);

    private final EntityManager entities;
    private final BookingLists lists;
    private final Accounts accounts;
    private final Secrets secrets;
    private final VisavisConfig config;
    private final Clock clock;

    CalendarLinks(
            EntityManager entities,
            BookingLists lists,
            Accounts accounts,
            Secrets secrets,
            VisavisConfig config,
            Clock clock) {
        this.entities = entities;
        this.lists = lists;
        this.accounts = accounts;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    /** The secret part of the address, 256 bits; empty when there is none. */
    Optional<String> secretOf(UUID accountId) {
        return Optional.ofNullable(entities.find(CalendarLink.class, accountId)).map(this::secret);
    }

    /** The same one again while it is not revoked. */
    String open(UUID accountId) {
        var id = UUID.randomUUID();
        entities.createNativeQuery("INSERT IGNORE INTO calendar_link (account_id, id, secret_hash, created_at)"
                        + " VALUES (:account, :id, :hash, :now)")
                .setParameter("account", accountId)
                .setParameter("id", id)
                .setParameter("hash", Secrets.hash(secrets.derive(PURPOSE, id.toString())))
                .setParameter("now", clock.instant())
                .executeUpdate();
        return secretOf(accountId).orElseThrow();
    }

    void revoke(UUID accountId) {
        Optional.ofNullable(entities.find(CalendarLink.class, accountId, LockModeType.PESSIMISTIC_WRITE))
                .ifPresent(entities::remove);
    }

    /** The calendar behind a secret: what stands and takes or took place. */
    Optional<String> read(String secret) {
        return entities.createQuery("from CalendarLink where secretHash = :hash", CalendarLink.class)
                .setParameter("hash", Secrets.hash(secret))
                .getResultStream()
                .findFirst()
                .map(link -> CalendarWriting.feed("Visavis", entries(link.accountId)));
    }

    private List<CalendarEntry> entries(UUID accountId) {
        var bookings = lists.standing(accountId, clock.instant().minus(PAST));
        var names = accounts.findAll(bookings.stream()
                .map(BookingView::clientId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return bookings.stream()
                .map(booking -> CalendarFile.followed(
                        booking,
                        booking.partyOf(accountId) == Party.CLIENT
                                ? booking.practiceName()
                                : names.get(booking.clientId()).displayName(),
                        config.webOrigin()))
                .toList();
    }

    private String secret(CalendarLink link) {
        return secrets.derive(PURPOSE, link.id.toString());
    }
}
