package app.visavis.shared.files;

import static org.hibernate.annotations.UuidGenerator.Style.VERSION_7;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A small file; it never changes, another content is another file. */
@Entity
@Table(name = "stored_file")
class StoredFile {
    private static final int MEDIUMBLOB = 16_777_215;

    @Id
    @UuidGenerator(style = VERSION_7)
    UUID id;

    @Column(name = "media_type")
    String mediaType;

    @Column(name = "content", length = MEDIUMBLOB)
    byte[] content;

    @Column(name = "is_public")
    boolean isPublic;

    @Column(name = "created_at")
    Instant createdAt;

    protected StoredFile() {}

    private StoredFile(String mediaType, byte[] content, Instant now) {
        this.mediaType = mediaType;
        this.content = content;
        this.createdAt = now;
    }

    /** One that whoever knows its id may read. */
    static StoredFile forEverybody(String mediaType, byte[] content, Instant now) {
        var file = new StoredFile(mediaType, content, now);
        file.isPublic = true;
        return file;
    }
}
