package org.practicelearning.indexer.extract.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/** Makes rows of cells from what stands in a table. */
final class TableRows {
    /** A single row whose cells hold more lines than this is a page laid out in boxes, not a table. */
    private static final int LONGEST_LONE_ROW = 8;

    private TableRows() {}

    /** The rows of a ruled table; none when the rules only frame text. */
    static List<Draft> ofGrid(RuledTables.Grid grid, List<Fragment> fragments, IntSupplier groups) {
        TreeMap<Integer, TreeMap<Integer, List<Fragment>>> cells = new TreeMap<>();
        for (Fragment fragment : fragments) {
            if (grid.holds(fragment) && !fragment.isBlank()) {
                for (Fragment piece : grid.split(fragment)) {
                    cells.computeIfAbsent(grid.rowOf(piece), row -> new TreeMap<>())
                            .computeIfAbsent(grid.columnOf(piece), column -> new ArrayList<>())
                            .add(piece);
                }
            }
        }
        boolean hasColumns = cells.values().stream().anyMatch(row -> row.size() > 1);
        if (!hasColumns || isLayout(cells)) {
            return List.of();
        }
        int group = groups.getAsInt();
        List<Draft> rows = new ArrayList<>();
        cells.values().forEach(row -> rows.add(row(row, group, rows.isEmpty())));
        return rows;
    }

    private static boolean isLayout(TreeMap<Integer, TreeMap<Integer, List<Fragment>>> cells) {
        return cells.size() == 1
                && cells.firstEntry().getValue().values().stream()
                        .anyMatch(cell -> Segment.rows(cell).size() > LONGEST_LONE_ROW);
    }

    private static Draft row(TreeMap<Integer, List<Fragment>> row, int group, boolean isFirst) {
        List<String> cells = new ArrayList<>();
        List<Segment> all = new ArrayList<>();
        for (int column = 0; column <= row.lastKey(); column++) {
            List<String> lines = new ArrayList<>();
            for (List<Segment> line : Segment.rows(row.getOrDefault(column, List.of()))) {
                lines.add(String.join(" ", line.stream().map(Segment::text).toList()));
                all.addAll(line);
            }
            cells.add(String.join("\n", lines));
        }
        return draft(cells, all, group, isFirst);
    }

    /** The rows of a table known by its aligned cells. */
    static List<Draft> ofBand(PageLayout.Band band, int group) {
        List<Draft> drafts = new ArrayList<>();
        List<List<Segment>> open = new ArrayList<>();
        float closest = closest(band.rows());
        float last = 0;
        for (List<Segment> row : band.rows()) {
            float gap = row.getFirst().baseline() - last;
            if (!open.isEmpty() && !continues(band, row, gap, closest)) {
                drafts.add(join(band, open, group, drafts.isEmpty()));
                open.clear();
            }
            open.add(row);
            last = row.getFirst().baseline();
        }
        if (!open.isEmpty()) {
            drafts.add(join(band, open, group, drafts.isEmpty()));
        }
        return drafts;
    }

    private static float closest(List<List<Segment>> rows) {
        float closest = Float.MAX_VALUE;
        for (int i = 1; i < rows.size(); i++) {
            float gap = rows.get(i).getFirst().baseline()
                    - rows.get(i - 1).getFirst().baseline();
            if (gap > 0.6f * rows.get(i).getFirst().size()) {
                closest = Math.min(closest, gap);
            }
        }
        return closest;
    }

    /** A line without a first cell, close under the last, goes on with the cells above it. */
    private static boolean continues(PageLayout.Band band, List<Segment> row, float gap, float closest) {
        boolean startsRow = row.stream().anyMatch(segment -> band.columnOf(segment) == 0);
        return !startsRow && gap <= 1.25f * closest;
    }

    private static Draft join(PageLayout.Band band, List<List<Segment>> rows, int group, boolean isFirst) {
        List<StringBuilder> cells = new ArrayList<>();
        List<Segment> all = new ArrayList<>();
        for (int column = 0; column < band.columns(); column++) {
            cells.add(new StringBuilder());
        }
        for (List<Segment> row : rows) {
            boolean[] begun = new boolean[band.columns()];
            for (Segment segment : row) {
                int column = band.columnOf(segment);
                StringBuilder cell = cells.get(column);
                if (!cell.isEmpty()) {
                    cell.append(begun[column] ? ' ' : '\n');
                }
                begun[column] = true;
                cell.append(segment.text());
                all.add(segment);
            }
        }
        return draft(cells.stream().map(StringBuilder::toString).toList(), all, group, isFirst);
    }

    private static Draft draft(List<String> cells, List<Segment> all, int group, boolean isFirst) {
        boolean bold = all.stream().allMatch(Segment::bold);
        float top = (float) all.stream().mapToDouble(Segment::top).min().orElse(0);
        float bottom = (float) all.stream().mapToDouble(Segment::bottom).max().orElse(0);
        float size = (float) all.stream().mapToDouble(Segment::size).max().orElse(0);
        return new Draft(
                Draft.Form.ROW,
                isFirst && bold ? 1 : 0,
                group,
                String.join(" | ", cells),
                cells,
                size,
                bold,
                all.size(),
                top,
                bottom);
    }
}
