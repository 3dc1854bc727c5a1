package org.practicelearning.web.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;

/**
 * A case: restricted documents that only its team may open.
 *
 * @param pseudonym as the team calls the child or children
 * @param owner id of who keeps the real identities behind its drafts
 * @param closed null while it is open
 */
public record LibraryCase(
        String id,
        String pseudonym,
        int year,
        Instant made,
        String madeBy,
        String owner,
        @Nullable Instant closed) {

    public Compartment compartment() {
        return Compartment.ofCase(id);
    }

    public boolean isClosed() {
        return closed != null;
    }

    /** Pseudonym and year. */
    public String title() {
        return pseudonym + " (" + year + ")";
    }
}
