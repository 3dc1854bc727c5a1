package org.practicelearning.web.themes;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import org.practicelearning.web.themes.CountTable.Cell;
import org.practicelearning.web.themes.CountTable.Line;

/**
 * A table as CSV, one figure a line, as a spreadsheet program expects it. This leaves the library, so every figure has
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
    String of(CountTable table, String row, String column) {
        List<Line> lines = table.lines();
        boolean[][] hidden = hidden(table);
        StringWriter text = new StringWriter().append('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(
                row + " id",
                row,
                column,
                "documents (" + SmallNumbers.HIDDEN + " = protected: few, and unpublished ones among them)",
                "per cent of all documents of the " + column);
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            for (int c = 0; c < line.cells().size(); c++) {
                Cell cell = line.cells().get(c);
                csv.writeRecord(
                        line.id(),
                        inert(line.label()),
                        inert(table.columns().get(c)),
                        hidden[at][c] ? SmallNumbers.HIDDEN : Integer.toString(cell.count()),
                        share(cell, hidden[at][c] || hidden[0][c]));
            }
        }
        return text.toString();
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

    /** A cell that a spreadsheet will not take for a formula. */
    private static String inert(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
