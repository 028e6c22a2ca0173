package app.visavis.shared.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a request with an {@code Idempotency-Key}: that it began, and later how it was answered. */
@Entity
@Table(name = "idempotency")
class FirstAnswer {
    @Id
    private String id;

    private String request;
    private @Nullable Integer status;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    private @Nullable String location;

    @Column(columnDefinition = "mediumtext")
    private @Nullable String body;

    @Column(name = "begun_at")
    private Instant begunAt;

    @SuppressWarnings("NullAway") // Hibernate fills it in
    protected FirstAnswer() {}

    boolean isFor(Attempt attempt) {
        return request.equals(attempt.request());
    }

    String id() {
        return id;
    }

    Instant begunAt() {
        return begunAt;
    }

    Optional<StoredAnswer> answer() {
        return status == null ? Optional.empty() : Optional.of(new StoredAnswer(status, mediaType, location, body));
    }

    void answered(StoredAnswer answer) {
        status = answer.status();
        mediaType = answer.mediaType();
        location = answer.location();
        body = answer.body();
    }
}
