package org.practicelearning.indexer.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.passage.Passage;

/**
 * A passage with the part it plays and its themes.
 *
 * @param role null where none was recognised
 */
public record TaggedPassage(Passage passage, @Nullable PassageRole role, List<Suggestion> suggestions) {
    public TaggedPassage {
        suggestions = List.copyOf(suggestions);
    }
}
