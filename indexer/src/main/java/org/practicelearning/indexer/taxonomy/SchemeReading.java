package org.practicelearning.indexer.taxonomy;

import java.util.List;

/** What came of reading a vocabulary. */
public sealed interface SchemeReading {
    /** It may be used. */
    record Accepted(ConceptScheme scheme) implements SchemeReading {}

    /** It may not, and these are the reasons; at most a hundred are listed. */
    record Refused(List<SchemeProblem> problems) implements SchemeReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** The scheme, for those who hold that it must be sound. */
    default ConceptScheme orThrow() {
        return switch (this) {
            case Accepted accepted -> accepted.scheme();
            case Refused refused ->
                throw new IllegalArgumentException(
                        "vocabulary refused: " + refused.problems().getFirst());
        };
    }
}
