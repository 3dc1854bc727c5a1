package org.practicelearning.web.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.describe.DocumentType;

/**
 * What is left of a document that was removed. Those see it who may open what lies where the document lay.
 *
 * @param title null where the document was restricted
 * @param type key of the document type
 */
public record Tombstone(
        String documentId,
        Compartment compartment,
        @Nullable String title,
        String type,
        String reason,
        String removedBy,
        Instant removed) {

    /** The title, or what stands for it. */
    String shown() {
        return title == null ? "A restricted document" : title;
    }

    String typeLabel() {
        return DocumentType.ofKey(type).map(DocumentType::label).orElse("Other");
    }

    static @Nullable String title(Compartment compartment, String title) {
        return compartment.accessClass() == AccessClass.RESTRICTED ? null : title;
    }
}
