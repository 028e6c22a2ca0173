package peer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Practices implements PanacheRepositoryBase<Practice, UUID> {
    List<Practice> published() {
        return find("published = true order by name").page(0, Pages.SIZE).list();
    }

    Optional<Practice> published(String slug) {
        return find("slug = ?1 and published = true", slug).firstResultOptional();
    }
}
