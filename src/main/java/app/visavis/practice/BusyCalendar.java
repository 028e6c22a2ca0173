package app.visavis.practice;

import static org.hibernate.annotations.UuidGenerator.Style.VERSION_7;

import app.visavis.shared.fetch.Fetched.Since;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A calendar of another program. Nobody knows when the practitioner is busy unless it was read: then nothing is free. */
@Entity
@Table(name = "busy_calendar")
class BusyCalendar {
    @Id
    @UuidGenerator(style = VERSION_7)
    UUID id;

    @Column(name = "practice_id")
    UUID practiceId;

    String name;

    String address;

    @Nullable
    String etag;

    @Column(name = "last_modified")
    @Nullable
    String lastModified;

    @Column(name = "read_zone")
    @Nullable
    ZoneId readZone;

    @Column(name = "read_until")
    @Nullable
    Instant readUntil;

    @Column(name = "checked_at")
    @Nullable
    Instant checkedAt;

    @Column(name = "fresh_at")
    @Nullable
    Instant freshAt;

    @Column(name = "closes_at")
    Instant closesAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable
    CalendarProblem problem;

    boolean told;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "leased_until")
    @Nullable
    Instant leasedUntil;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    int version;

    protected BusyCalendar() {}

    /** Closed until it is read for the first time. */
    BusyCalendar(UUID practiceId, String name, URI address, Instant now) {
        this.practiceId = practiceId;
        this.name = name;
        this.address = address.toString();
        this.closesAt = now;
        this.dueAt = now;
        this.createdAt = now;
    }

    URI address() {
        return URI.create(address);
    }

    /** Unknown when what was read then would not tell enough now. */
    Since since(ZoneId zone, Instant until) {
        return zone.equals(readZone) && readUntil != null && !readUntil.isBefore(until)
                ? new Since(etag, lastModified)
                : Since.NEVER;
    }

    /** Not before it is due, unless somebody asks for it; and not while another reads it. */
    boolean mayBeRead(Instant now) {
        return leasedUntil == null || !leasedUntil.isAfter(now);
    }

    Instant lease(Instant now, Duration lease) {
        leasedUntil = now.plus(lease);
        return leasedUntil;
    }

    boolean isLeased(Instant until) {
        return until.equals(leasedUntil);
    }

    /** Its times are known as of {@code now}. */
    void confirm(Instant now, CalendarConfig config) {
        checked(now, now.plus(config.every()));
        freshAt = now;
        closesAt = now.plus(config.grace());
        problem = null;
        told = false;
    }

    void read(ZoneId zone, Instant until, Since since) {
        readZone = zone;
        readUntil = until;
        etag = shorter(since.etag(), 500);
        lastModified = shorter(since.lastModified(), 100);
    }

    /** What does not pass by itself closes at once; trouble does when what was last read is too old. */
    void fail(CalendarProblem why, Instant now, CalendarConfig config) {
        checked(now, now.plus(config.again()));
        problem = why;
        if (why.isLasting() && closesAt.isAfter(now)) {
            closesAt = now;
        }
    }

    boolean isClosed(Instant now) {
        return !closesAt.isAfter(now);
    }

    void tell() {
        told = true;
    }

    /**
     * The practice wants to know its times by this zone, this far ahead. By another zone whole days are other times, so
     * what was read says nothing any more; nor does what somebody is reading just now.
     */
    void follow(ZoneId zone, Instant until, Instant now) {
        var isMoved = readZone != null && !zone.equals(readZone);
        if (isMoved || readUntil == null || readUntil.isBefore(until)) {
            dueAt = now;
            etag = null;
            lastModified = null;
            leasedUntil = null;
        }
        if (isMoved && !isClosed(now)) {
            closesAt = now;
        }
    }

    private void checked(Instant now, Instant due) {
        checkedAt = now;
        dueAt = due;
        leasedUntil = null;
    }

    /** One that does not fit is as good as none. */
    private static @Nullable String shorter(@Nullable String text, int most) {
        return text == null || text.length() > most ? null : text;
    }
}
