package app.visavis.shared.backup;

/** How a run ended. */
enum BackupOutcome {
    DONE,
    FAILED
}
