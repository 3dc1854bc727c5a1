package org.practicelearning.indexer.taxonomy;

import java.util.List;
import java.util.Map;

/**
 * A change to a vocabulary that a person asks for. {@link SchemeEditor} applies it and says how past decisions move along.
 * Ids never change meaning: renaming changes the label alone, and merged or split concepts stay, retired, in the scheme.
 */
public sealed interface SchemeChange {
    /** Gives a concept another preferred label; the old one stays findable. */
    record Rename(String id, String label) implements SchemeChange {}

    /** Puts a concept into another: its labels and narrower concepts move, and it is retired. */
    record Merge(String id, String into) implements SchemeChange {}

    /**
     * Makes several concepts of one, which is retired.
     *
     * @param parts new concepts; the first takes past decisions along
     */
    record Split(String id, List<Concept> parts) implements SchemeChange {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    /** Adds a label to a concept. */
    record AddLabel(String id, Label label) implements SchemeChange {}

    /** Takes a label from a concept. */
    record RemoveLabel(String id, Label label) implements SchemeChange {}

    /** Adds a concept. */
    record AddConcept(Concept concept) implements SchemeChange {}

    /** Offers a concept no longer; past decisions keep it. */
    record Retire(String id) implements SchemeChange {}

    /** Says otherwise what a concept means and when to use it. */
    record Describe(String id, ConceptNotes notes) implements SchemeChange {}

    /** Puts a concept under others. */
    record Place(String id, List<String> broader) implements SchemeChange {
        public Place {
            broader = List.copyOf(broader);
        }
    }

    /** Says which concepts are worth a look beside it. Both sides of each pair then say so, or neither. */
    record Relate(String id, List<String> related) implements SchemeChange {
        public Relate {
            related = List.copyOf(related);
        }
    }

    /** What came of a change. */
    sealed interface Outcome {
        /**
         * It was made. {@link SchemeUndo} takes it back.
         *
         * @param mapping old id to new id, for the decisions that must move; all others stay
         */
        record Changed(ConceptScheme scheme, Map<String, String> mapping) implements Outcome {
            public Changed {
                mapping = Map.copyOf(mapping);
            }
        }

        /** It was not, and the old scheme stays. */
        record Refused(List<SchemeProblem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }
}
