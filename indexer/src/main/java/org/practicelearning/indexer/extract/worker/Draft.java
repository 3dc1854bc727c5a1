package org.practicelearning.indexer.extract.worker;

import java.util.List;

/**
 * A block of a PDF page before the whole document is known, by which headings and footnotes are told from text.
 *
 * @param form what its place and marks say
 * @param level depth of a list item; 1 for a heading row of a table
 * @param group number of its table or list, 0 for none
 * @param size of its letters in points
 * @param bold whether all of it is bold
 * @param lines how many lines it takes
 * @param top its upper edge in points from the top of the page
 */
record Draft(
        Form form,
        int level,
        int group,
        String text,
        List<String> cells,
        float size,
        boolean bold,
        int lines,
        float top,
        float bottom) {

    enum Form {
        TEXT,
        /** A list item with a bullet. */
        BULLET,
        /** A list item with a number or letter. */
        NUMBERED,
        ROW,
        /** Not part of the flow: text on its side. */
        ASIDE
    }
}
