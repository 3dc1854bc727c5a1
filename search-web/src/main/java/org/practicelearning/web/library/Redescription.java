package org.practicelearning.web.library;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.describe.DescribedField;
import org.practicelearning.web.catalogue.Description;

/**
 * What a catalogue says now of a document whose file has not changed. Holds only as far as no person has said otherwise.
 *
 * @param description all of it, with what was known before where the catalogue is silent
 * @param confirmed whether it needs no confirmation
 * @param stated fields of which the catalogue speaks, so that nothing need be proposed for them
 * @param compartment where the document is to be; null to leave it where it is
 */
public record Redescription(
        String documentId,
        Description description,
        boolean confirmed,
        Set<DescribedField> stated,
        @Nullable Compartment compartment) {
    public Redescription {
        stated = Set.copyOf(stated);
    }
}
