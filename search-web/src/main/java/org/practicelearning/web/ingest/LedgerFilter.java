package org.practicelearning.web.ingest;

/**
 * Some rows of the ledger.
 *
 * @param run those of one run, in the order they came; empty for all, the newest first
 */
public record LedgerFilter(String run, Shown shown) {
    /** Everything. */
    public static LedgerFilter all() {
        return new LedgerFilter("", Shown.ALL);
    }

    /** One run. */
    public static LedgerFilter ofRun(String run) {
        return new LedgerFilter(run, Shown.ALL);
    }

    /** The same, less. */
    public LedgerFilter showing(Shown other) {
        return new LedgerFilter(run, other);
    }
}
