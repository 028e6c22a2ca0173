package app.visavis.admin;

import app.visavis.shared.checkup.Finding;
import app.visavis.shared.checkup.Part;
import app.visavis.shared.checkup.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How everything is that the service depends on.
 *
 * @param verdict the worst of all
 */
record HealthView(Instant checkedAt, Verdict verdict, List<Item> items) {

    /**
     * @param code names what was found, within its part
     * @param sentence what is the case, in English
     * @param remedy what to do, in English
     * @param detail a host, a count, a server's code
     */
    record Item(
            Part part,
            Verdict verdict,
            String code,
            String sentence,
            @Nullable String remedy,
            @Nullable String detail) {
        static Item of(Finding finding) {
            var diagnosis = finding.diagnosis();
            return new Item(
                    finding.part(),
                    finding.verdict(),
                    diagnosis.code(),
                    diagnosis.sentence(),
                    diagnosis.remedy(),
                    finding.detail());
        }
    }

    static HealthView of(HealthRounds.Made round, Finding origins) {
        var items = Stream.concat(round.findings().stream(), Stream.of(origins))
                .map(Item::of)
                .toList();
        var worst =
                items.stream().map(Item::verdict).max(Comparator.naturalOrder()).orElse(Verdict.OK);
        return new HealthView(round.at(), worst, items);
    }
}
