package org.practicelearning.indexer.tag;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.describe.DocumentType;

/**
 * What is known of a passage besides its text.
 *
 * @param type kind of its document
 * @param section headings above it, outermost first
 * @param role the part it plays, or null where none was recognised
 * @param company concepts its document speaks of again and again; they keep weak words company
 */
public record TagContext(
        DocumentType type, List<String> section, @Nullable PassageRole role, Set<String> company) {
    /** Text of which nothing is known. */
    public static final TagContext UNKNOWN = new TagContext(DocumentType.OTHER, List.of(), null);

    public TagContext {
        section = List.copyOf(section);
        company = Set.copyOf(company);
    }

    /** A passage of a document of which no more is known. */
    public TagContext(DocumentType type, List<String> section, @Nullable PassageRole role) {
        this(type, section, role, Set.of());
    }

    /** The nearest heading, or an empty text. */
    public String heading() {
        return section.isEmpty() ? "" : section.getLast();
    }
}
