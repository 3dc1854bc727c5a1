package org.practicelearning.web.themes;

import java.util.ArrayList;
import java.util.List;
import org.practicelearning.web.themes.CountTable.Cell;

/**
 * A theme over the years as bars: the outline is all reviews of the year, the filled part those with the theme. A year
 * without reviews keeps its place.
 *
 * @param width of the picture in its own units
 */
record YearBars(int width, int height, List<Bar> bars) {
    private static final int STEP = 52;
    private static final int BAR = 36;
    private static final int TOP = 22;
    private static final int TALLEST = 110;
    private static final int BASE = TOP + TALLEST;
    private static final int HEIGHT = BASE + 24;

    /** More years than this are shown as the latest of them; the table has all. */
    private static final int MOST_BARS = 16;

    /**
     * A year.
     *
     * @param y top of the filled part
     * @param h its height
     * @param allY top of the outline
     * @param allH its height
     */
    record Bar(String year, int count, int of, String address, int x, int y, int h, int allY, int allH) {
        public int w() {
            return BAR;
        }

        public int middle() {
            return x + BAR / 2;
        }

        /** Where the figures stand above it. */
        public int countLine() {
            return allY - 6;
        }

        /** Where the year stands below it. */
        public int yearLine() {
            return BASE + 18;
        }
    }

    /** The last row of a table by years. */
    static YearBars of(CountTable table) {
        List<Cell> dated = table.lines().getLast().cells().stream()
                .filter(cell -> cell.column().matches("\\d{4}"))
                .toList();
        if (dated.isEmpty()) {
            return new YearBars(0, HEIGHT, List.of());
        }
        int last = Integer.parseInt(dated.getLast().column());
        int first = Math.max(Integer.parseInt(dated.getFirst().column()), last - MOST_BARS + 1);
        int most = dated.stream().mapToInt(Cell::of).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            String name = Integer.toString(year);
            bars.add(dated.stream()
                    .filter(cell -> cell.column().equals(name))
                    .findFirst()
                    .map(cell -> bar(cell, bars.size(), most))
                    .orElseGet(() -> new Bar(name, 0, 0, "", bars.size() * STEP + (STEP - BAR) / 2, BASE, 0, BASE, 0)));
        }
        return new YearBars(bars.size() * STEP, HEIGHT, bars);
    }

    private static Bar bar(Cell cell, int place, int most) {
        int allH = height(cell.of(), most);
        int h = height(cell.count(), most);
        return new Bar(
                cell.column(),
                cell.count(),
                cell.of(),
                cell.address(),
                place * STEP + (STEP - BAR) / 2,
                BASE - h,
                h,
                BASE - allH,
                allH);
    }

    private static int height(int count, int most) {
        return count == 0 ? 0 : Math.max(3, (int) Math.round((double) TALLEST * count / Math.max(1, most)));
    }
}
