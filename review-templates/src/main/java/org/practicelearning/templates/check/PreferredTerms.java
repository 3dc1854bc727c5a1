package org.practicelearning.templates.check;

import java.util.List;

/** Says of a text which of its words blame, label or are contested; the vocabulary answers, and the list shipped here. */
public interface PreferredTerms {
    /**
     * A word to think about.
     *
     * @param words as they stand in the text
     * @param preferred what to write instead
     * @param reason why
     * @param source who says so
     */
    record Term(String words, String preferred, String reason, String source) {}

    /** The words found, in reading order. */
    List<Term> in(String text);
}
