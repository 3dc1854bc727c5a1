package org.practicelearning.web.ingest;

import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.extract.UnreadableReason;
import org.practicelearning.web.catalogue.DocumentRecord;

/** What the ledger says of a file, for the person who added it. */
final class Remarks {
    static final String NOT_CHANGED = "Not changed since last time.";

    static final String NO_ROOM = "There is too little room on the disk for this file. Make room, then press Retry.";

    static final String REMOVED = "The document is no longer in the library.";

    static final String UNTAGGED = "Its themes could not be tagged, through a fault of this program; it can be searched"
            + " and read. Tell whoever looks after the library, and press Retry after the next update.";

    private Remarks() {}

    static String of(UnreadableReason reason) {
        return "This file " + reason.problem() + ". " + reason.remedy();
    }

    static String unexpected(IngestItem item) {
        return "This file met an unexpected problem (reference " + reference(item)
                + "). Press Retry; if it fails again, send the reference to whoever looks after the library.";
    }

    /** What a person can quote and a log line can be found by. */
    static String reference(IngestItem item) {
        return item.id().substring(0, 8);
    }

    static String heldAs(DocumentRecord held) {
        return "The same file is in the library already as “"
                + held.description().title() + "”.";
    }

    static String accessStays(AccessClass access) {
        return " Its access class stays “" + access.label() + "”; change it on the document's page.";
    }
}
