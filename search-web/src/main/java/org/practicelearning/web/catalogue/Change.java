package org.practicelearning.web.catalogue;

import org.practicelearning.indexer.access.Compartment;

/**
 * A change that the index of a compartment must hold.
 *
 * @param seq its number, rising over the whole library
 */
public record Change(long seq, String documentId, Compartment compartment, Kind kind) {

    /** What changed. */
    public enum Kind {
        /** Text and description. */
        PUT,
        /** The description only. */
        CARD,
        /** The document is no longer in this compartment. */
        REMOVE
    }
}
