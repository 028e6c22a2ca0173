package app.visavis.shared.backup;

/** What a run did. */
enum BackupKind {
    /** Took a dump of the whole database. */
    BACKUP,
    /** Shipped the binary log; the rows of some minutes are told by one. */
    STREAM,
    /** Restored the newest backup into a fresh server and compared it. */
    VERIFY,
    /** Restored into a server that somebody named. */
    RESTORE,
    /** Forgot what is older than it is kept. */
    RETENTION,
    /** Went through all of it and measured. */
    DRILL
}
