package org.practicelearning.web.themes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.figures.SmallNumbers;
import org.practicelearning.web.themes.CountTable.Cell;
import org.practicelearning.web.themes.CountTable.Line;

/**
 * A table of figures as a page shows it, each a link, the larger the darker.
 *
 * @param corner what the rows are
 */
record HeatTable(String corner, List<String> columns, List<Row> rows) {
    private static final int SHADES = 4;

    /** A row with its cells; a missing cell says what the other half of the table says. */
    record Row(String label, int depth, boolean base, List<Square> squares) {}

    /**
     * A figure.
     *
     * @param text "6", or "67 %"
     * @param heard "Neglect, 2024: 6 of 9" for those who listen
     * @param shade 0 to 4
     */
    record Square(boolean shown, String text, @Nullable String address, String heard, int shade) {}

    /** @param shares whether shares are shown rather than counts */
    static HeatTable of(CountTable table, String corner, boolean shares) {
        int most = shares ? 100 : largest(table);
        List<Row> rows = new ArrayList<>();
        for (Line line : table.lines()) {
            boolean base = line == table.base();
            boolean summed = !shares && table.sums() != SmallNumbers.Sums.NONE;
            List<Square> squares = new ArrayList<>();
            for (int at = 0; at < line.cells().size(); at++) {
                boolean sum = summed && at == line.cells().size() - 1;
                squares.add(square(table.columns().get(at), line, at, base, shares, sum ? 0 : most));
            }
            rows.add(new Row(line.label(), line.depth(), base, squares));
        }
        return new HeatTable(corner, table.columns(), rows);
    }

    /** Rows and columns are the same: only the lower half is shown, and no row of all documents. */
    static HeatTable ofPairs(CountTable table, String corner) {
        int most = table.largest();
        List<Row> rows = new ArrayList<>();
        for (Line line : table.body()) {
            List<Square> squares = new ArrayList<>();
            for (int at = 0; at < line.cells().size(); at++) {
                squares.add(
                        at <= rows.size()
                                ? square(table.columns().get(at), line, at, false, false, most)
                                : new Square(false, "", null, "", 0));
            }
            rows.add(new Row(line.label(), line.depth(), false, squares));
        }
        return new HeatTable(corner, table.columns(), rows);
    }

    /** A sum is shaded by itself: beside it everything else would be pale. */
    private static int largest(CountTable table) {
        boolean summed = table.sums() != SmallNumbers.Sums.NONE;
        return table.body().stream()
                .flatMap(line -> line.cells().subList(0, line.cells().size() - (summed ? 1 : 0)).stream())
                .mapToInt(Cell::count)
                .max()
                .orElse(0);
    }

    private static Square square(String column, Line line, int at, boolean base, boolean shares, int most) {
        Cell cell = line.cells().get(at);
        int value = shares ? cell.percent() : cell.count();
        String text = shares && !base && cell.of() > 0 ? value + "%" : Integer.toString(cell.count());
        String heard = line.label() + ", " + column + ": " + cell.count() + (base ? "" : " of " + cell.of());
        int shade = base || value == 0 || most == 0 ? 0 : Math.max(1, Math.round((float) SHADES * value / most));
        return new Square(true, text, cell.count() == 0 ? null : cell.address(), heard, Math.min(SHADES, shade));
    }
}
