package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** One event on its way to the service. */
final class Delivery {
    /** How far it has come. */
    enum State {
        WAITING,
        RECEIVED,
        HELD,
        LOST,
        GIVEN_UP
    }

    private final ObjectNode event;
    private final Instant at;
    private State state = State.WAITING;
    private int attempts;
    private int lastStatus;

    Delivery(ObjectNode event, Instant at) {
        this.event = event;
        this.at = at;
    }

    /** What is sent: the same bytes at every attempt. */
    String body() {
        return event.toPrettyString();
    }

    synchronized void tried(int status) {
        attempts++;
        lastStatus = status;
        if (status >= 200 && status < 300) {
            state = State.RECEIVED;
        }
    }

    synchronized void isNow(State reached) {
        state = reached;
    }

    synchronized State state() {
        return state;
    }

    synchronized int attempts() {
        return attempts;
    }

    /** Of the last answer; 0 when nobody answered. */
    synchronized int lastStatus() {
        return lastStatus;
    }

    String id() {
        return event.path("id").asText();
    }

    String type() {
        return event.path("type").asText();
    }

    Instant at() {
        return at;
    }
}
