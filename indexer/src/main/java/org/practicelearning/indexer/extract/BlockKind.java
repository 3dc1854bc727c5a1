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
    /**
     * What stands around the text and is none of it: a header or footer that the format itself declares as such (in PDFs
     * they are found by repetition, later), the menu of a web page, the names of pictures.
     */
    RUNNING
}
