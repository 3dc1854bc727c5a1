package org.practicelearning.indexer.extract.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;

/** Gathers the cells of a table to rows. A row that frames headings or another table is taken apart again. */
final class TableBuilder {
    private final int number;
    private final Consumer<Block> to;
    private final List<List<Block>> row = new ArrayList<>();
    private List<Block> cell = new ArrayList<>();
    private boolean inCell;
    private boolean headingCells = true;
    private boolean headingRow;
    private boolean isFirstRow = true;
    private int boldParagraphs;
    private int plainParagraphs;

    /**
     * @param number of the table in its document
     * @param to takes the rows
     */
    TableBuilder(int number, Consumer<Block> to) {
        this.number = number;
        this.to = to;
    }

    /** Adds to the cell at hand. */
    void add(Block block) {
        cell.add(block);
    }

    void startRow() {
        endRow();
        headingCells = true;
        headingRow = false;
    }

    /**
     * Begins a cell.
     *
     * @param isHeading whether it is marked as one; a row of such cells is a heading row
     */
    void startCell(boolean isHeading) {
        endCell();
        inCell = true;
        headingCells &= isHeading;
    }

    /** Says of the row at hand whether it is a heading row. */
    void headingRow(boolean isHeading) {
        headingRow = isHeading;
    }

    /** Says of a paragraph in the row at hand whether it is bold: many set the headings of columns in nothing else. */
    void weigh(boolean isBold) {
        boldParagraphs += isBold ? 1 : 0;
        plainParagraphs += isBold ? 0 : 1;
    }

    void endCell() {
        if (inCell || !cell.isEmpty()) {
            row.add(cell);
            cell = new ArrayList<>();
        }
        inCell = false;
    }

    void endRow() {
        endCell();
        boolean hasText = row.stream().anyMatch(blocks -> !blocks.isEmpty());
        if (hasText && row.stream().flatMap(List::stream).anyMatch(TableBuilder::isStructure)) {
            row.forEach(blocks -> blocks.forEach(to));
        } else if (hasText) {
            List<String> cells = row.stream().map(TableBuilder::joined).toList();
            boolean isBold = isFirstRow && boldParagraphs > 1 && plainParagraphs == 0;
            to.accept(Block.row(cells, headingRow || headingCells || isBold, number));
        }
        isFirstRow &= !hasText;
        boldParagraphs = 0;
        plainParagraphs = 0;
        row.clear();
    }

    private static boolean isStructure(Block block) {
        return block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TABLE_ROW;
    }

    private static String joined(List<Block> blocks) {
        return String.join("\n", blocks.stream().map(Block::text).toList());
    }
}
