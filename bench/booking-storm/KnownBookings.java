import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What one worker was told of, in that order; read by others once it is done. */
final class KnownBookings {
    private final List<Known> all = new ArrayList<>();

    void add(Known booking) {
        all.add(booking);
    }

    List<Known> all() {
        return all;
    }

    /** The latest of this kind that a client has, but for that many; null where there are no more. */
    Known latest(Known.State state, boolean isFree, int skipped) {
        return latest(booking -> booking.state == state && booking.isFree == isFree && booking.client != null, skipped);
    }

    /** The latest that is held for somebody invited, who has not come; null where there is none. */
    Known latestInvitation() {
        return latest(
                booking -> booking.client == null
                        && booking.isFree
                        && booking.isInvitation
                        && booking.state == Known.State.HELD,
                0);
    }

    private Known latest(Predicate<Known> kind, int skipped) {
        return all.reversed().stream().filter(kind).skip(skipped).findFirst().orElse(null);
    }
}
