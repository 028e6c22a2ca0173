package app.visavis.call;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/** From when to when a booking's room is open. */
@RegisterForReflection
record CallWindow(Instant opensAt, Instant closesAt) {
    static CallWindow around(Instant startsAt, Instant endsAt, CallConfig config) {
        return new CallWindow(startsAt.minus(config.opensBefore()), endsAt.plus(config.closesAfter()));
    }

    boolean isOpenAt(Instant now) {
        return !now.isBefore(opensAt) && now.isBefore(closesAt);
    }
}
