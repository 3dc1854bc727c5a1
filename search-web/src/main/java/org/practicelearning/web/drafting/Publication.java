package org.practicelearning.web.drafting;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;

/**
 * One way of a draft into the library.
 *
 * @param parts keys of the parts that go in
 * @param version of the draft
 * @param textHash of the texts the two people speak of: another text needs asking again
 * @param askedBy the author
 * @param askedOf the second person
 * @param intruder what the second person looked at, and what came of it; empty before
 * @param runId of the file's way in; null before
 * @param documentId of the document it has become; null before
 */
record Publication(
        String id,
        String draftId,
        PublicationForm form,
        String title,
        Set<String> parts,
        Compartment compartment,
        int version,
        String textHash,
        State state,
        String askedBy,
        Instant asked,
        String askedOf,
        String intruder,
        @Nullable Instant decided,
        @Nullable String runId,
        @Nullable String documentId,
        String withdrawnBy,
        @Nullable Instant withdrawn,
        String why) {
    Publication {
        parts = Set.copyOf(parts);
    }

    /** Where it stands. */
    enum State {
        ASKED("Waits for a second person"),
        /** Its file is on the way in. */
        APPROVED("Agreed, on its way into the library"),
        PUBLISHED("Published"),
        REFUSED("Not agreed"),
        /** The text was changed, or somebody asked anew. */
        OVERTAKEN("Overtaken"),
        WITHDRAWN("Withdrawn");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    boolean waits() {
        return state == State.ASKED;
    }
}
