package org.practicelearning.indexer.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.passage.Passage;

/**
 * A passage with the part it plays and its tags, suggested and confirmed; rejected ones are not among them.
 *
 * @param role null where none was recognised
 */
public record MarkedPassage(Passage passage, @Nullable PassageRole role, List<Tag> tags) {
    public MarkedPassage {
        tags = List.copyOf(tags);
    }

    /** Passages that nobody and nothing has looked at. */
    public static List<MarkedPassage> unmarked(List<Passage> passages) {
        return passages.stream()
                .map(each -> new MarkedPassage(each, null, List.of()))
                .toList();
    }
}
