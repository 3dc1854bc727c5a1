package org.practicelearning.indexer.passage;

import java.util.List;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;

/**
 * A block on its way to a passage: its text is repaired step by step and it may be cut, joined or seen to be of another
 * kind.
 *
 * @param page index of its page in the document's list of pages
 * @param lastPage index of the page it ends on
 * @param full whether its last line reaches the margin, so that its paragraph may go on overleaf
 */
record Piece(
        BlockKind kind,
        int level,
        String text,
        List<String> cells,
        int group,
        int page,
        int lastPage,
        float top,
        float bottom,
        boolean full) {

    static Piece of(Block block, String text, List<String> cells, int page) {
        return new Piece(
                block.kind(),
                block.level(),
                text,
                cells,
                block.group(),
                page,
                page,
                block.top(),
                block.bottom(),
                false);
    }

    Piece withText(String changed) {
        return new Piece(kind, level, changed, cells, group, page, lastPage, top, bottom, full);
    }

    Piece as(BlockKind other, int depth, String changed) {
        return new Piece(other, depth, changed, cells, group, page, lastPage, top, bottom, full);
    }

    /** A table row found in running text. */
    Piece asRow(List<String> found, boolean heading, int table) {
        return new Piece(
                BlockKind.TABLE_ROW,
                heading ? 1 : 0,
                String.join(" | ", found),
                List.copyOf(found),
                table,
                page,
                lastPage,
                top,
                bottom,
                false);
    }

    /** This piece continued by another one. */
    Piece continuedBy(Piece next, String joined) {
        return new Piece(kind, level, joined, cells, group, page, next.lastPage, top, next.bottom, next.full);
    }

    Piece endingFull(boolean reachesMargin) {
        return new Piece(kind, level, text, cells, group, page, lastPage, top, bottom, reachesMargin);
    }

    boolean is(BlockKind wanted) {
        return kind == wanted;
    }

    boolean hasPosition() {
        return top >= 0 && bottom >= 0;
    }
}
