package org.practicelearning.web.evidence;

import java.time.Instant;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.templates.evidence.Evidence;

/**
 * A quotation in a collection.
 *
 * @param place rising within the collection; not without gaps
 * @param passage id of the passage it was taken from
 * @param compartment where the document lived when it was taken
 * @param evidence the frozen quotation with its note; its id is {@code e} and the place
 * @param takenBy id of the person who took it
 */
public record CollectedItem(
        String id,
        String collection,
        int place,
        String passage,
        Compartment compartment,
        Evidence evidence,
        String takenBy,
        Instant taken) {}
