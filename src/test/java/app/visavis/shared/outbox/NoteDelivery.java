package app.visavis.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A delivery to nowhere, which remembers what it was handed and fails on demand. */
@ApplicationScoped
class NoteDelivery implements Delivery<NoteDelivery.Note> {
    static final String KIND = "note";

    record Note(String text) {}

    private final List<Parcel<Note>> delivered = new CopyOnWriteArrayList<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Set<String> hopeless = ConcurrentHashMap.newKeySet();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Note> payloadType() {
        return Note.class;
    }

    @Override
    public void deliver(Parcel<Note> parcel) {
        var text = parcel.payload().text();
        if (hopeless.contains(text)) {
            throw new Undeliverable("Nobody lives there");
        }
        if (failing.contains(text)) {
            throw new IllegalStateException("The outside is away");
        }
        delivered.add(parcel);
    }

    void failFor(String text) {
        failing.add(text);
    }

    void succeedFor(String text) {
        failing.remove(text);
    }

    void refuse(String text) {
        hopeless.add(text);
    }

    List<String> textsOf(String key) {
        return delivered.stream()
                .filter(parcel -> parcel.key().equals(key))
                .map(parcel -> parcel.payload().text())
                .toList();
    }
}
