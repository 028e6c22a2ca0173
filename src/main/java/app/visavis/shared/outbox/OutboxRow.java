package app.visavis.shared.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing to deliver. Its {@code position} is the order, its {@code id} the name that outsiders see. */
@Entity
@Table(name = "outbox")
class OutboxRow {
    private static final int FAILURE_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long position;

    private UUID id;
    private String kind;

    @Column(name = "order_key")
    private String key;

    @Column(columnDefinition = "mediumtext")
    private @Nullable String payload;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private OutboxState state;

    private int attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    private @Nullable String failure;

    @SuppressWarnings("NullAway") // Hibernate fills it in
    protected OutboxRow() {}

    OutboxRow(String kind, String key, String payload, Instant now) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.key = key;
        this.payload = payload;
        this.state = OutboxState.WAITING;
        this.createdAt = now;
        this.dueAt = now;
    }

    /** Makes it ours until the lease ends; then another relay takes it for crashed. Returns the attempt's number. */
    int claim(Instant now, Duration lease) {
        attempts++;
        dueAt = now.plus(lease);
        return attempts;
    }

    /** An attempt that outlived its lease has lost its say: the row is somebody else's by now. */
    boolean isHeldBy(int attempt) {
        return state == OutboxState.WAITING && attempts == attempt;
    }

    void delivered(Instant now) {
        state = OutboxState.DELIVERED;
        closedAt = now;
        payload = null;
        failure = null;
    }

    void retry(Instant due, String why) {
        dueAt = due;
        failure = shorten(why);
    }

    void park(Instant now, String why) {
        state = OutboxState.PARKED;
        closedAt = now;
        failure = shorten(why);
    }

    /** A person wants it delivered after all: once more, though all attempts are spent. */
    void release(Instant now, OutboxConfig config) {
        if (state != OutboxState.PARKED) {
            throw new IllegalStateException("A row that is " + state + " is not tried again");
        }
        attempts = Math.min(attempts, config.attempts() - 1);
        state = OutboxState.WAITING;
        dueAt = now;
        closedAt = null;
    }

    /** @param about what stands for the key before outsiders */
    ParkedRow parked(String about) {
        return new ParkedRow(
                position(), id, kind, about, attempts, createdAt, closedAt == null ? dueAt : closedAt, failure);
    }

    Fate fate() {
        return new Fate(id, state, attempts, dueAt, failure);
    }

    long position() {
        return position == null ? 0 : position;
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String key() {
        return key;
    }

    @Nullable
    String payload() {
        return payload;
    }

    OutboxState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant dueAt() {
        return dueAt;
    }

    private static String shorten(String text) {
        return text.length() <= FAILURE_LENGTH ? text : text.substring(0, FAILURE_LENGTH);
    }
}
