package org.practicelearning.indexer.extract;

import java.util.List;

/**
 * A piece of a page as the format gives it: one heading, paragraph, list item, table row or note, not yet repaired.
 *
 * @param kind what it is
 * @param level depth of a heading (1 is the highest) or list item (1 is the outermost); 1 for the heading row of a table
 *     and 0 for its other rows; 0 elsewhere
 * @param text its text; a physical line end that the format shows is a {@code \n}. For a table row the cells joined by
 *     {@code " | "}
 * @param cells the cells of a table row in reading order, else empty
 * @param group number of the table or list it stands in, from 1 within the document; 0 when in none
 * @param top upper edge as a share of the page height (0 top, 1 bottom), or -1 when the format has no layout
 * @param bottom lower edge, likewise
 */
public record Block(BlockKind kind, int level, String text, List<String> cells, int group, float top, float bottom) {
    public Block {
        cells = List.copyOf(cells);
    }

    /** A block of a format without layout. */
    public static Block of(BlockKind kind, int level, String text) {
        return new Block(kind, level, text, List.of(), 0, -1, -1);
    }

    /** A table row of a format without layout. */
    public static Block row(List<String> cells, boolean heading, int table) {
        return new Block(BlockKind.TABLE_ROW, heading ? 1 : 0, String.join(" | ", cells), cells, table, -1, -1);
    }
}
