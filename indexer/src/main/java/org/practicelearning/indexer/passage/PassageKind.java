package org.practicelearning.indexer.passage;

/** The form of a passage on its page. */
public enum PassageKind {
    PARAGRAPH,
    /** A list with its items, one a line. */
    LIST,
    TABLE_ROW,
    FOOTNOTE,
    NOTE,
    /** A heading with no text below it; other headings live in the section path. */
    HEADING
}
