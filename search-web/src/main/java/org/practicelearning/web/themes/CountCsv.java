package org.practicelearning.web.themes;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    row + " id",
                    row,
                    column,
                    "documents (" + SmallNumbers.HIDDEN + " = protected: few, and unpublished ones among them)",
                    "per cent of all documents of the " + column);
            for (int at = 0; at < lines.size(); at++) {
                write(csv, table, lines.get(at), hidden[at], hidden[0]);
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return text.toString();
    }

    private void write(CsvWriter csv, CountTable table, Line line, boolean[] hidden, boolean[] hiddenBase) {
        for (int at = 0; at < line.cells().size(); at++) {
            Cell cell = line.cells().get(at);
            csv.writeRecord(
                    line.id(),
                    inert(line.label()),
                    inert(table.columns().get(at)),
                    hidden[at] ? SmallNumbers.HIDDEN : Integer.toString(cell.count()),
                    share(cell, hidden[at] || hiddenBase[at]));
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

    /** A cell that a spreadsheet will not take for a formula. */
    private static String inert(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
