package peer;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The three pages by Spring MVC. */
@RestController
@RequestMapping("/api/practices")
@Transactional(readOnly = true)
class PracticeController {
    private final Practices practices;

    PracticeController(Practices practices) {
        this.practices = practices;
    }

    @GetMapping
    Pages.Items<Pages.Found> search() {
        return Pages.list(practices.findByPublishedTrueOrderByName(Limit.of(Pages.SIZE)));
    }

    @GetMapping("/{slug}")
    Pages.Shown read(@PathVariable("slug") String slug) {
        return Pages.show(require(slug));
    }

    @GetMapping("/{slug}/offerings/{id}/slots")
    Pages.Items<Pages.Slot> slots(
            @PathVariable("slug") String slug,
            @PathVariable("id") UUID id,
            @RequestParam("from") LocalDate from,
            @RequestParam("to") LocalDate to) {
        return Pages.slots(require(slug), id, from, to).orElseThrow(PracticeController::unknown);
    }

    private Practice require(String slug) {
        return practices.findBySlugAndPublishedTrue(slug).orElseThrow(PracticeController::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
