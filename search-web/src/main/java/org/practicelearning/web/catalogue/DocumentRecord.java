package org.practicelearning.web.catalogue;

import java.time.Instant;
import org.practicelearning.indexer.access.Compartment;

/**
 * A document of the library.
 *
 * @param id opaque and random
 * @param compartment where it lives, which says who may see it
 * @param currentVersion SHA-256 of the file that is searched and read now
 * @param confirmed whether a person or a catalogue has confirmed the description; otherwise it was proposed from the text
 * @param addedBy id of the person who added it
 * @param changeSeq number of the last change
 * @param rowVersion counts edits, so that two people cannot overwrite each other
 */
public record DocumentRecord(
        String id,
        Compartment compartment,
        String currentVersion,
        Description description,
        boolean confirmed,
        Instant added,
        String addedBy,
        long changeSeq,
        int rowVersion) {}
