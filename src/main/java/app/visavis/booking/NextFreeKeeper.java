package app.visavis.booking;

import app.visavis.practice.PracticeEvent;
import app.visavis.practice.PracticeView;
import app.visavis.practice.Practices;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Works out each practice's next free slot again after a change, and when the one that was known has passed. */
@ApplicationScoped
class NextFreeKeeper {
    /** Days looked at in one go; most practices are free within the first. */
    private static final int STRIDE = 31;

    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
    private final Vacancies vacancies;
    private final Practices practices;
    private final Slots slots;
    private final Clock clock;

    NextFreeKeeper(Vacancies vacancies, Practices practices, Slots slots, Clock clock) {
        this.vacancies = vacancies;
        this.practices = practices;
        this.slots = slots;
        this.clock = clock;
    }

    void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) BookingEvent event) {
        changed.add(event.booking().practiceId());
    }

    void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) PracticeEvent event) {
        changed.add(event.practiceId());
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void followChanges() {
        for (Iterator<UUID> each = changed.iterator(); each.hasNext(); ) {
            var practiceId = each.next();
            each.remove();
            refresh(practiceId);
        }
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void followTime() {
        vacancies.outdated(clock.instant()).forEach(this::refresh);
    }

    private void refresh(UUID practiceId) {
        var now = clock.instant();
        vacancies.record(practiceId, nextFreeAt(practices.require(practiceId), now), now);
    }

    private @Nullable Instant nextFreeAt(PracticeView practice, Instant now) {
        var today = LocalDate.ofInstant(now, practice.zone());
        var end = today.plusDays(practice.rules().horizonDays() + 1L);
        var offerings = practices.activeOfferings(practice.id());
        for (var from = today; !from.isAfter(end); from = from.plusDays(STRIDE)) {
            var range = DateRange.of(from, from.plusDays(STRIDE - 1L));
            var elsewhere = slots.elsewhere(practice, range, now);
            var first = offerings.stream()
                    .flatMapToLong(offering -> LongStream.of(slots.starts(
                                    practice, SlotQuery.of(practice, offering, range, elsewhere, now), now))
                            .limit(1))
                    .min();
            if (first.isPresent()) {
                return Minutes.instant(first.getAsLong());
            }
        }
        return null;
    }
}
