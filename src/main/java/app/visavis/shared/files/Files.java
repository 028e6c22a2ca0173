package app.visavis.shared.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Keeps small files in the database, so that any server has them and one backup holds all. */
@ApplicationScoped
@Transactional
public class Files {
    private final EntityManager entities;
    private final Clock clock;

    Files(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Keeps a file for everybody; whoever calls has judged its content. */
    public UUID publish(String mediaType, byte[] content) {
        var file = StoredFile.forEverybody(mediaType, content, clock.instant());
        entities.persist(file);
        return file.id;
    }

    public void delete(UUID id) {
        Optional.ofNullable(entities.find(StoredFile.class, id)).ifPresent(entities::remove);
    }

    Optional<FileView> findPublic(UUID id) {
        return Optional.ofNullable(entities.find(StoredFile.class, id))
                .filter(file -> file.isPublic)
                .map(FileView::of);
    }
}
