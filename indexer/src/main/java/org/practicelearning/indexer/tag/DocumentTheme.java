package org.practicelearning.indexer.tag;

import java.util.List;

/**
 * A theme of a whole document, with the passages it rests on.
 *
 * @param concept id of the concept
 * @param isGuidance whether the document is guidance about the theme, rather than a case in which it happened
 * @param weight how much of the document it takes up; for the order of a list
 * @param passageIds the passages it was derived from, in the order of the text
 */
public record DocumentTheme(String concept, boolean isGuidance, double weight, List<String> passageIds) {
    public DocumentTheme {
        passageIds = List.copyOf(passageIds);
    }
}
