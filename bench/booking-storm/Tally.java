import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each wish got which answer. */
final class Tally {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void add(String wish, int status) {
        counts.computeIfAbsent(wish + "," + status, key -> new LongAdder()).increment();
    }

    Map<String, Long> counts() {
        Map<String, Long> sorted = new TreeMap<>();
        counts.forEach((key, count) -> sorted.put(key, count.sum()));
        return sorted;
    }

    long faults() {
        return counts().entrySet().stream()
                .filter(entry -> entry.getKey().matches(".*,(5\\d\\d|0)"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
