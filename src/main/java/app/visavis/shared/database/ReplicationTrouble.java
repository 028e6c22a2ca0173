package app.visavis.shared.database;

/** What is wrong between the databases, and what the operator does about it. */
public enum ReplicationTrouble {
    /** The service itself has no database that may be written to. */
    PRIMARY_AWAY(
            "No database may be written to: deploy/mysql/status says why, deploy/mysql/promote makes one writable."),
    /** Two servers take writes; one of them is a former primary. */
    TWO_PRIMARIES("Two databases may be written to: make the former primary read-only, then deploy/mysql/rejoin."),
    /** No replica answers. */
    REPLICA_AWAY("The replica does not answer: what is written now is kept by one server only."),
    /** It answers, but does not replicate. */
    REPLICA_STOPPED("The replica does not replicate: deploy/mysql/status says why."),
    /** It lacks what is older than the configured lag. */
    REPLICA_BEHIND("The replica is too far behind."),
    /** It wrote something by itself. */
    ERRANT_TRANSACTIONS("The replica has transactions that the primary lacks: it must be made anew."),
    /** Commits do not wait for the replica. */
    SEMI_SYNC_OFF("Semi-sync has fallen back: what is acknowledged now may be lost with the primary.");

    private final String sentence;

    ReplicationTrouble(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
