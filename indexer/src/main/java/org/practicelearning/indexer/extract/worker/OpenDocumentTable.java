package org.practicelearning.indexer.extract.worker;

import java.util.function.Consumer;
import javax.xml.stream.XMLStreamReader;
import org.practicelearning.indexer.extract.Block;

/** A table of an OpenDocument file, where equal cells are stored once with their number. */
final class OpenDocumentTable {
    /** Sheets end in thousands of empty cells; more columns than this nobody fills with words. */
    private static final int MOST_COLUMNS = 200;

    private final TableBuilder rows;
    private boolean inHeading;
    private int empty;
    private boolean isFilled;

    OpenDocumentTable(int number, Consumer<Block> to) {
        rows = new TableBuilder(number, to);
    }

    void headingRows(boolean begin) {
        inHeading = begin;
    }

    void startRow() {
        rows.startRow();
        rows.headingRow(inHeading);
        empty = 0;
    }

    void startCell(XMLStreamReader reader) {
        isFilled = false;
        int repeated = Xml.number(reader, "number-columns-repeated", 1);
        empty = Math.min(MOST_COLUMNS, empty + Math.max(1, repeated));
    }

    /** Adds to the cell at hand; the empty ones before it are made now that one follows. */
    void add(Block block) {
        if (!isFilled) {
            for (int i = 1; i < empty; i++) {
                rows.startCell(false);
            }
            rows.startCell(false);
            empty = 0;
            isFilled = true;
        }
        rows.add(block);
    }

    void weigh(boolean isBold) {
        rows.weigh(isBold);
    }

    void endCell() {
        if (isFilled) {
            rows.endCell();
        }
    }

    void endRow() {
        rows.endRow();
    }
}
