package org.practicelearning.indexer.extract;

/** What a {@link Block} is in its document. */
public enum BlockKind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    TABLE_ROW,
    FOOTNOTE,
    /** Speaker notes of a slide, a comment, the text of an attachment's name line. */
    NOTE,
    /** A header or footer that the format itself declares as such; found by repetition in PDFs, later. */
    RUNNING,
    /**
     * In the file, but no part of what the document says: text deleted with tracked changes, the menu of a web page, the
     * names of pictures, the codes of a sheet's margins. Never a passage, never found, never quoted.
     */
    OUTSIDE
}
