package org.practicelearning.web.themes;

import java.util.List;
import org.practicelearning.web.figures.SmallNumbers;
import org.practicelearning.web.page.CsvFile;
import org.practicelearning.web.themes.CountTable.Cell;
import org.practicelearning.web.themes.CountTable.Line;

/**
 * A table as CSV, one figure a line. This leaves the library, so every figure has
 * passed {@link SmallNumbers}.
 */
final class CountCsv {
    private final SmallNumbers rule;

    CountCsv(SmallNumbers rule) {
        this.rule = rule;
    }

    /**
     * Writes it.
     *
     * @param row what the rows are: "theme"
     * @param column what the columns are: "year"
     */
    void write(CsvFile csv, CountTable table, String row, String column) {
        boolean[][] hidden = hidden(table);
        csv.row(
                row + " id",
                row,
                column,
                "documents (" + SmallNumbers.HIDDEN + " = protected: few, and unpublished ones among them)",
                "per cent of all documents of the " + column);
        for (int at = 0; at < table.lines().size(); at++) {
            write(csv, table, at, hidden);
        }
    }

    private void write(CsvFile csv, CountTable table, int row, boolean[][] hidden) {
        Line line = table.lines().get(row);
        for (int at = 0; at < line.cells().size(); at++) {
            Cell cell = line.cells().get(at);
            csv.row(
                    line.id(),
                    line.label(),
                    table.columns().get(at),
                    hidden[row][at] ? SmallNumbers.HIDDEN : Integer.toString(cell.count()),
                    share(cell, hidden[row][at] || hidden[0][at]));
        }
    }

    private boolean[][] hidden(CountTable table) {
        int[][] counts = new int[table.lines().size()][];
        boolean[][] unpublished = new boolean[counts.length][];
        for (int row = 0; row < counts.length; row++) {
            List<Cell> cells = table.lines().get(row).cells();
            counts[row] = cells.stream().mapToInt(Cell::count).toArray();
            unpublished[row] = new boolean[cells.size()];
            for (int column = 0; column < cells.size(); column++) {
                unpublished[row][column] = cells.get(column).unpublished();
            }
        }
        return rule.hidden(counts, unpublished, table.sums());
    }

    private String share(Cell cell, boolean hidden) {
        if (cell.of() == 0) {
            return "";
        }
        return hidden || !rule.showsShareOf(cell.of(), cell.ofUnpublished())
                ? SmallNumbers.HIDDEN
                : Integer.toString(cell.percent());
    }
}
