package org.practicelearning.web.vocabulary;

import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.SchemeChange;

/** What somebody means to do to the vocabulary. */
public sealed interface Edit {
    /**
     * To change some of it.
     *
     * @param passages for a split, which passages' decisions go to which of the new concepts; all others go to the first
     */
    record Change(SchemeChange change, Map<String, List<String>> passages) implements Edit {
        public Change {
            passages = Map.copyOf(passages);
        }

        /** A change that carries decisions by itself, if any. */
        public static Change of(SchemeChange change) {
            return new Change(change, Map.of());
        }
    }

    /** To put another vocabulary in its place. */
    record Import(ConceptScheme other) implements Edit {}

    /** To take a change back. */
    record Undo(long number) implements Edit {}
}
