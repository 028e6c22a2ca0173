package app.visavis.shared.outbox;

/** A delivery will never succeed: its row is parked at once, for a person to look at. */
public class Undeliverable extends RuntimeException {
    /** @param why for the operator; without names, addresses or secrets */
    public Undeliverable(String why) {
        super(why);
    }
}
