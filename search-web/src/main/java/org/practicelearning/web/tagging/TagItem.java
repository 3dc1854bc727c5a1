package org.practicelearning.web.tagging;

import java.util.Optional;
import java.util.regex.Pattern;
import org.practicelearning.indexer.tag.TagStatus;

/**
 * A theme of a passage, as a form names it: {@code DOCUMENT/PASSAGE/CONCEPT/STATUS}.
 *
 * @param status how the passage speaks of it, as the page showed it
 */
record TagItem(String documentId, String passageId, String concept, TagStatus status) {
    private static final int LONGEST = 300;
    private static final Pattern PARTS = Pattern.compile("[^/\\s]+/[^/\\s]+/[^/\\s]+/[a-z]+");

    /** Reads what a form sent; empty when it is no such name. */
    static Optional<TagItem> read(String sent) {
        if (sent.length() > LONGEST || !PARTS.matcher(sent).matches()) {
            return Optional.empty();
        }
        String[] parts = sent.split("/");
        return TagStatus.ofKey(parts[3]).map(status -> new TagItem(parts[0], parts[1], parts[2], status));
    }

    TagItem as(TagStatus other) {
        return new TagItem(documentId, passageId, concept, other);
    }

    @Override
    public String toString() {
        return String.join("/", documentId, passageId, concept, status.key());
    }
}
