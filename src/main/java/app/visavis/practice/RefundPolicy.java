package app.visavis.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * What a client who calls a booking off gets back: all of it until some hours before the start, then a part until the
 * start, then nothing. Each moment belongs to what it ends.
 *
 * @param freeHours how long before the start all of it is given back at the latest, 0 to 720
 * @param latePercent how much is given back from then until the start, 0 to 100
 */
@Embeddable
public record RefundPolicy(
        @Column(name = "policy_free_hours") int freeHours,
        @Column(name = "policy_late_percent") int latePercent) {
    public static final int LONGEST = 720;
    public static final int ALL = 100;

    /** Of a practice that has not decided yet, and of who was put to another time: no money is kept before the start. */
    public static final RefundPolicy UNTIL_THE_START = new RefundPolicy(0, 0);

    /** The last moment at which all is given back. */
    public Instant freeUntil(Instant startsAt) {
        return latePercent == ALL ? startsAt : startsAt.minus(Duration.ofHours(freeHours));
    }

    /** How many hundredths are given back at this moment. */
    public int percentAt(Instant now, Instant startsAt) {
        if (!now.isAfter(freeUntil(startsAt))) {
            return ALL;
        }
        return now.isAfter(startsAt) ? 0 : latePercent;
    }
}
