package org.practicelearning.web.library;

import org.practicelearning.web.catalogue.DocumentRecord;

/** What became of a change that a person asked for. */
public sealed interface EditOutcome {

    /** It is in the catalogue and on the disk, and searches show it. */
    record Saved(DocumentRecord document) implements EditOutcome {}

    /**
     * Somebody else changed the document meanwhile; nothing was written.
     *
     * @param current the document as it is now
     */
    record ChangedMeanwhile(DocumentRecord current) implements EditOutcome {}

    /** A legal hold stands on the document; nothing was removed. */
    record Held() implements EditOutcome {}

    /** There is no such document, or it may not be opened by whoever asks. */
    record NotFound() implements EditOutcome {}
}
