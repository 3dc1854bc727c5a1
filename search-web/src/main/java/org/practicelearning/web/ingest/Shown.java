package org.practicelearning.web.ingest;

/** Which rows of the ledger are looked at. */
public enum Shown {
    ALL,
    /** On their way. */
    OPEN,
    /** Failed or partly read, and nobody has answered it yet. */
    ATTENTION,
    /** Ended well, or answered. */
    DONE
}
