package org.practicelearning.indexer.tag;

import java.util.List;

/**
 * A theme of a passage as it is shown: suggested by the rules, or confirmed by a person. A theme that a person added
 * without pointing at words has the whole passage as its sentence and no words.
 *
 * @param suggestion the theme with the words and the sentence that say so
 * @param confirmed whether a person accepted or added it
 * @param concepts ids it counts for: its own, then those of every broader concept
 */
public record Tag(Suggestion suggestion, boolean confirmed, List<String> concepts) {
    public Tag {
        concepts = List.copyOf(concepts);
    }

    public String concept() {
        return suggestion.concept();
    }

    public TagStatus status() {
        return suggestion.status();
    }
}
