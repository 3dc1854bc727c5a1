package org.practicelearning.web.ingest;

import org.practicelearning.indexer.extract.UnreadableReason;

/** What the ledger says of a file, for the person who added it. */
final class Remarks {
    private Remarks() {}

    static String of(UnreadableReason reason) {
        return "This file " + reason.problem() + ". " + reason.remedy();
    }
}
