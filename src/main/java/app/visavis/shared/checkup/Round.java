package app.visavis.shared.checkup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes all checkups at once: together they take as long as the slowest. */
public final class Round {
    private Round() {}

    /** In the order of the parts. */
    public static List<Finding> of(List<? extends Checkup> checkups) {
        var findings = new ArrayList<Finding>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = checkups.stream()
                    .map(checkup -> threads.submit(checkup::look))
                    .toList();
            looks.forEach(look -> findings.addAll(result(look)));
        }
        findings.sort(Comparator.comparing(Finding::part));
        return List.copyOf(findings);
    }

    private static List<Finding> result(Future<List<Finding>> look) {
        try {
            return look.get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
