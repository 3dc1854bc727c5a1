package org.practicelearning.web.shelf;

import java.time.Instant;
import java.util.List;
import org.practicelearning.indexer.index.DocumentCard;

/**
 * A page of a list of documents.
 *
 * @param total documents over all pages
 */
public record Listing(List<Entry> entries, int total) {
    public Listing {
        entries = List.copyOf(entries);
    }

    /** A document and when it was added. */
    public record Entry(DocumentCard card, Instant added) {}
}
