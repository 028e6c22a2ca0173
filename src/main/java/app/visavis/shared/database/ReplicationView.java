package app.visavis.shared.database;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the databases stand to each other, as last looked at.
 *
 * @param primary the place the service writes to, such as {@code one:3306}; null while it has none
 * @param isWatched whether a replica is configured to be looked at
 * @param replica its place; null when none is watched or none answers
 * @param lagSeconds how long ago the primary had what the replica lacks, as exact as it is looked at; null when unknown
 * @param isSemiSync whether commits wait for the replica; null when unknown
 * @param at when it was looked
 */
public record ReplicationView(
        @Nullable String primary,
        boolean isWatched,
        @Nullable String replica,
        @Nullable Long lagSeconds,
        @Nullable Boolean isSemiSync,
        Set<ReplicationTrouble> troubles,
        Instant at) {}
