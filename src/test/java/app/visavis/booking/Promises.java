package app.visavis.booking;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What people were told of their bookings, round by round, to be compared with what the database says. */
final class Promises {
    private static final Set<String> OVER = Set.of("CANCELLED", "LAPSED");

    private final Map<UUID, Told> known = new HashMap<>();
    private final Map<UUID, List<Told>> round = new HashMap<>();

    record Told(String state, Instant startsAt) {}

    /** @param booking as an answer of success has it */
    void add(JsonNode booking) {
        add(
                UUID.fromString(booking.required("id").asText()),
                new Told(
                        booking.required("state").asText(),
                        Instant.parse(booking.required("startsAt").asText())));
    }

    void addConfirmed(UUID id) {
        add(id, new Told("CONFIRMED", known.get(id).startsAt));
    }

    private void add(UUID id, Told told) {
        round.computeIfAbsent(id, any -> new ArrayList<>()).add(told);
    }

    int size() {
        return known.size();
    }

    /** Closes the round: of several answers about one booking, nobody can tell from outside which was the last. */
    List<String> broken(Map<UUID, Told> stored) {
        known.forEach((id, told) -> round.putIfAbsent(id, List.of(told)));
        var broken = round.entrySet().stream()
                .filter(told -> !isKept(told.getValue(), stored.get(told.getKey())))
                .map(told -> told + " but " + stored.get(told.getKey()))
                .toList();
        known.putAll(stored);
        round.clear();
        return broken;
    }

    private static boolean isKept(List<Told> told, Told stored) {
        if (stored == null) {
            return false;
        }
        var over = told.stream().map(Told::state).filter(OVER::contains).toList();
        if (!over.isEmpty()) {
            return over.contains(stored.state);
        }
        return told.stream()
                .anyMatch(one -> one.startsAt.equals(stored.startsAt)
                        && (one.state.equals(stored.state)
                                || one.state.equals("HELD") && stored.state.equals("LAPSED")));
    }
}
