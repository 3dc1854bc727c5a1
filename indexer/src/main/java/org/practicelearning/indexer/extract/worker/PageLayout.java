package org.practicelearning.indexer.extract.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts what stands on a page into reading order: ruled tables by row, columns one after the other, rows of aligned cells
 * as tables, everything else from top to bottom.
 */
final class PageLayout {
    /** Columns within columns within columns: beyond this a page is a puzzle, and order from the top is as good. */
    private static final int DEEPEST = 4;

    /** How many lines a stretch of columns is followed. */
    private static final int LONGEST_BAND = 250;

    private final IntSupplier groups;
    private final List<Draft> drafts = new ArrayList<>();

    private PageLayout(IntSupplier groups) {
        this.groups = groups;
    }

    /**
     * The blocks of a page in reading order.
     *
     * @param groups gives numbers to tables and lists
     */
    static List<Draft> read(PageContents page, IntSupplier groups) {
        PageLayout layout = new PageLayout(groups);
        List<Fragment> free = new ArrayList<>(page.upright());
        List<Segment> tables = new ArrayList<>();
        for (RuledTables.Grid grid : RuledTables.of(page.rules())) {
            List<Draft> rows = TableRows.ofGrid(grid, free, groups);
            if (!rows.isEmpty()) {
                free.removeIf(grid::holds);
                tables.add(Segment.ofTable(grid, rows));
            }
        }
        List<List<Segment>> rows = Segment.rows(free);
        tables.forEach(table -> rows.add(List.of(table)));
        rows.sort(Comparator.comparingDouble(row -> row.getFirst().baseline()));
        layout.flow(rows, 0);
        layout.turned(page.turned());
        return layout.drafts;
    }

    private void turned(List<Fragment> fragments) {
        for (List<Segment> row : Segment.rows(fragments)) {
            for (Segment segment : row) {
                drafts.add(new Draft(
                        Draft.Form.ASIDE, 0, 0, segment.text(), List.of(), segment.size(), segment.bold(), 1, -1, -1));
            }
        }
    }

    private void flow(List<List<Segment>> rows, int depth) {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (List<Segment> row : rows) {
            for (Segment segment : row) {
                left = Math.min(left, segment.left());
                right = Math.max(right, segment.right());
            }
        }
        Paragraphs paragraphs = new Paragraphs(drafts, groups, right, rows);
        int at = 0;
        while (at < rows.size()) {
            Band band = depth < DEEPEST ? Band.at(rows, at, right - left) : null;
            if (band == null) {
                plainRow(rows.get(at), paragraphs);
                at++;
            } else {
                at += band(band, paragraphs, depth);
            }
        }
        paragraphs.end();
    }

    private void plainRow(List<Segment> row, Paragraphs paragraphs) {
        if (row.getFirst().isTable()) {
            paragraphs.end();
            drafts.addAll(row.getFirst().table());
        } else {
            paragraphs.line(row);
        }
    }

    /** Reads a stretch; the number of its rows that are done with. */
    private int band(Band band, Paragraphs paragraphs, int depth) {
        if (band.isProse()) {
            paragraphs.end();
            for (int column = 0; column < band.columns(); column++) {
                flow(band.rowsOf(column), depth + 1);
            }
        } else if (band.isNumberedText()) {
            for (List<Segment> row : band.rows()) {
                if (band.columnOf(row.getFirst()) == 0) {
                    paragraphs.end();
                }
                plainRow(row, paragraphs);
            }
        } else if (band.isTable()) {
            paragraphs.end();
            drafts.addAll(TableRows.ofBand(band, groups.getAsInt()));
        } else {
            // Some lines further down a table may begin.
            plainRow(band.rows().getFirst(), paragraphs);
            return 1;
        }
        return band.rows().size();
    }

    /** Follows a stretch of rows that an upright white strip runs through. */
    record Band(List<List<Segment>> rows, List<float[]> strips) {
        private static final Pattern PARAGRAPH_NUMBER =
                Pattern.compile("[A-Z]?[0-9]{1,2}(\\.[0-9]{1,3}){0,3}[.)]?|\\([a-z0-9]{1,3}\\)");
        private static final float LEAST_FILL = 0.6f;

        /** White of more than so many lines parts a header or footer from the columns near it. */
        private static final float WIDEST_GAP = 3;

        static @Nullable Band at(List<List<Segment>> rows, int start, float width) {
            List<float[]> covered = new ArrayList<>();
            List<float[]> best = List.of();
            int end = -1;
            int last = Math.min(rows.size(), start + LONGEST_BAND);
            float bottom = rows.get(start).getFirst().bottom();
            for (int i = start; i < last; i++) {
                Segment first = rows.get(i).getFirst();
                boolean wideTable = first.isTable() && first.right() - first.left() > 0.55f * width;
                if (wideTable || first.top() - bottom > WIDEST_GAP * first.size()) {
                    break;
                }
                if (isLineAfterTable(rows.get(i), covered, i - start)) {
                    break;
                }
                bottom = Math.max(bottom, first.bottom());
                rows.get(i).forEach(segment -> cover(covered, segment));
                if (covered.size() == 1 && covered.getFirst()[1] - covered.getFirst()[0] > 0.55f * width) {
                    break;
                }
                if (covered.size() > 1) {
                    end = i;
                    best = covered.stream().map(float[]::clone).toList();
                }
            }
            return end <= start ? null : new Band(rows.subList(start, end + 1), best);
        }

        /** A line of text that runs across the columns of a table above it. */
        private static boolean isLineAfterTable(List<Segment> row, List<float[]> covered, int rowsSoFar) {
            Segment only = row.getFirst();
            return row.size() == 1
                    && covered.size() > 2
                    && rowsSoFar >= 2
                    && only.left() <= covered.getFirst()[0] + only.size()
                    && only.right() > covered.get(1)[0];
        }

        /** Adds the width of a segment to the strips that hold text, joining those that come too near. */
        private static void cover(List<float[]> covered, Segment segment) {
            float near = 0.7f * segment.size();
            float left = segment.left();
            float right = segment.right();
            for (int i = covered.size() - 1; i >= 0; i--) {
                float[] strip = covered.get(i);
                if (left <= strip[1] + near && right >= strip[0] - near) {
                    left = Math.min(left, strip[0]);
                    right = Math.max(right, strip[1]);
                    covered.remove(i);
                }
            }
            int place = 0;
            while (place < covered.size() && covered.get(place)[0] < left) {
                place++;
            }
            covered.add(place, new float[] {left, right});
        }

        int columns() {
            return strips.size();
        }

        int columnOf(Segment segment) {
            float middle = (segment.left() + segment.right()) / 2;
            for (int column = strips.size() - 1; column > 0; column--) {
                if (middle >= strips.get(column)[0]) {
                    return column;
                }
            }
            return 0;
        }

        List<List<Segment>> rowsOf(int column) {
            List<List<Segment>> kept = new ArrayList<>();
            for (List<Segment> row : rows) {
                List<Segment> inColumn = row.stream()
                        .filter(segment -> columnOf(segment) == column)
                        .toList();
                if (!inColumn.isEmpty()) {
                    kept.add(inColumn);
                }
            }
            return kept;
        }

        /** Columns of running text: lines that fill their column. */
        boolean isProse() {
            if (columns() > 4) {
                return false;
            }
            for (int column = 0; column < columns(); column++) {
                if (!isProse(column)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isProse(int column) {
            float width = strips.get(column)[1] - strips.get(column)[0];
            List<List<Segment>> all = rowsOf(column);
            List<List<Segment>> lines =
                    all.stream().filter(row -> !row.getFirst().isTable()).toList();
            if (lines.size() < all.size() && lines.size() < 8) {
                // A ruled table that keeps to its column, and too few lines beside it to judge by.
                return true;
            }
            long filled = lines.stream()
                    .filter(row -> row.getLast().right() - row.getFirst().left() >= LEAST_FILL * width)
                    .count();
            double letters = lines.stream()
                    .mapToInt(row -> row.stream()
                            .mapToInt(segment -> segment.text().length())
                            .sum())
                    .average()
                    .orElse(0);
            // A last page of two columns may hold headings and short paragraphs alone; its long lines tell it from
            // cells.
            boolean manyLong = columns() == 2 && lines.size() >= 8 && letters >= 24;
            return lines.size() >= 3 && filled >= (manyLong ? 0.35 : 0.5) * lines.size() && letters >= 18;
        }

        private boolean hasRuledTable() {
            return rows.stream().flatMap(List::stream).anyMatch(Segment::isTable);
        }

        /** Paragraphs whose numbers ("4.12", "C2") stand apart in the margin. */
        boolean isNumberedText() {
            List<List<Segment>> numbers = rowsOf(0);
            return columns() == 2
                    && !hasRuledTable()
                    && numbers.stream()
                            .allMatch(row -> PARAGRAPH_NUMBER
                                    .matcher(row.getFirst().text())
                                    .matches());
        }

        /** Cells side by side in most rows. */
        boolean isTable() {
            if (hasRuledTable()) {
                return false;
            }
            long shared = rows.stream()
                    .filter(row -> row.stream().map(this::columnOf).distinct().count() > 1)
                    .count();
            return shared >= 2 && shared >= 0.4 * rows.size();
        }
    }
}
