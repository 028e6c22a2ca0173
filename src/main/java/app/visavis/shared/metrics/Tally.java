package app.visavis.shared.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A counter for each of a few words. All of them are there from the start: an alarm cannot tell a counter that has not
 * appeared yet from one that nobody has.
 */
public final class Tally {
    private final Map<String, Counter> counters;

    private Tally(Map<String, Counter> counters) {
        this.counters = counters;
    }

    /**
     * @param name with dots: {@code visavis.bookings} is shown as {@code visavis_bookings_total}
     * @param label what the words answer, such as {@code happened}
     */
    public static Tally of(MeterRegistry registry, String name, String help, String label, List<String> words) {
        return new Tally(words.stream().collect(Collectors.toMap(word -> word, word -> Counter.builder(name)
                .description(help)
                .tag(label, word)
                .register(registry))));
    }

    public void count(String word) {
        counters.get(word).increment();
    }
}
