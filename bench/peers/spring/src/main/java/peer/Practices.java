package peer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface Practices extends JpaRepository<Practice, UUID> {
    List<Practice> findByPublishedTrueOrderByName(Limit limit);

    Optional<Practice> findBySlugAndPublishedTrue(String slug);
}
