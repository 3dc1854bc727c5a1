package org.practicelearning.indexer.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.describe.DocumentType;

/**
 * What is known of a passage besides its text.
 *
 * @param type kind of its document
 * @param section headings above it, outermost first
 * @param role the part it plays, or null where none was recognised
 */
public record TagContext(
        DocumentType type, List<String> section, @Nullable PassageRole role) {
    /** Text of which nothing is known. */
    public static final TagContext UNKNOWN = new TagContext(DocumentType.OTHER, List.of(), null);

    public TagContext {
        section = List.copyOf(section);
    }

    /** The nearest heading, or an empty text. */
    public String heading() {
        return section.isEmpty() ? "" : section.getLast();
    }
}
