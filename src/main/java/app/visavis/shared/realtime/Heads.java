package app.visavis.shared.realtime;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells how far the topics of one kind have got in the database, so that news of another server are noticed here. */
public interface Heads {
    /** The {@link Topic#kind()} that is answered for. */
    String kind();

    /** A number per topic that grows with each piece of news, read in one statement; unknown topics are left out. */
    Map<UUID, Long> of(Set<UUID> ids);
}
