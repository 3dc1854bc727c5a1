package org.practicelearning.indexer.extract.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.worker.PageRules.Rule;

/** Finds the tables whose cells are ruled. */
final class RuledTables {
    private static final float NEAR = 3;
    private static final float LEAST_ROW = 5;

    /** Beyond this many lines the grid is a chart or a form of boxes; comparing all of them would cost seconds. */
    private static final int MOST_RULES = 3_000;

    private RuledTables() {}

    /**
     * A grid of cells.
     *
     * @param rows distances from the top of the page where rows begin, and the end of the last
     * @param columns the upright rules in it
     */
    record Grid(float left, float right, float top, float bottom, List<Float> rows, List<Rule> columns) {

        boolean holds(Fragment fragment) {
            float middle = (fragment.left + fragment.right) / 2;
            float centre = fragment.baseline - 0.3f * fragment.size;
            return middle > left && middle < right && centre > top && centre < bottom;
        }

        int rowOf(Fragment fragment) {
            float centre = fragment.baseline - 0.3f * fragment.size;
            int row = 0;
            while (row + 2 < rows.size() && centre >= rows.get(row + 1)) {
                row++;
            }
            return row;
        }

        /** The pieces of a fragment that stand in different cells with too little white between them to be seen. */
        List<Fragment> split(Fragment fragment) {
            float centre = fragment.baseline - 0.3f * fragment.size;
            List<Fragment> pieces = new ArrayList<>();
            int from = 0;
            for (Rule rule : columns) {
                boolean crosses = rule.from() <= centre && rule.to() >= centre;
                boolean isInside = rule.at() > fragment.left + NEAR && rule.at() < fragment.right - NEAR;
                int first = crosses && isInside ? firstWordFrom(fragment, rule.at()) : 0;
                if (first > from && first < fragment.words.size()) {
                    pieces.add(fragment.part(from, first));
                    from = first;
                }
            }
            pieces.add(from == 0 ? fragment : fragment.part(from, fragment.words.size()));
            return pieces;
        }

        private static int firstWordFrom(Fragment fragment, float rule) {
            int first = 0;
            while (first < fragment.words.size() && fragment.words.get(first).left() < rule - 1) {
                first++;
            }
            return first;
        }

        /** The cell a fragment stands in, counted from the left in its own row. */
        int columnOf(Fragment fragment) {
            float centre = fragment.baseline - 0.3f * fragment.size;
            float start = fragment.left + Math.min(2, (fragment.right - fragment.left) / 2);
            int column = 0;
            float last = left;
            for (Rule rule : columns) {
                boolean crosses = rule.from() <= centre && rule.to() >= centre;
                if (crosses && rule.at() > left + NEAR && rule.at() < start && rule.at() > last + NEAR) {
                    column++;
                    last = rule.at();
                }
            }
            return column;
        }
    }

    static List<Grid> of(PageRules rules) {
        if (rules.horizontal().size() < 2
                || rules.vertical().isEmpty()
                || rules.horizontal().size() + rules.vertical().size() > MOST_RULES) {
            return List.of();
        }
        List<Rule> horizontal = joined(rules.horizontal());
        List<Rule> vertical = joined(rules.vertical());
        List<Grid> grids = new ArrayList<>();
        for (List<Rule> upright : groups(vertical, horizontal)) {
            Grid grid = grid(upright, horizontal);
            if (grid != null) {
                grids.add(grid);
            }
        }
        return grids;
    }

    /** Pieces of one line as one: Word draws the border of each cell by itself. */
    private static List<Rule> joined(List<Rule> rules) {
        List<Rule> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparingInt((Rule rule) -> Math.round(rule.at() / 2))
                .thenComparing(Rule::from));
        List<Rule> joined = new ArrayList<>();
        Rule at = null;
        for (Rule rule : sorted) {
            if (at != null && Math.abs(rule.at() - at.at()) <= 2 && rule.from() <= at.to() + NEAR) {
                at = new Rule(at.at(), at.from(), Math.max(at.to(), rule.to()));
                joined.set(joined.size() - 1, at);
            } else {
                at = rule;
                joined.add(rule);
            }
        }
        return joined;
    }

    /** Upright rules that the same level rules cross. */
    private static List<List<Rule>> groups(List<Rule> vertical, List<Rule> horizontal) {
        int[] leader = new int[vertical.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
        }
        for (Rule level : horizontal) {
            int first = -1;
            for (int i = 0; i < vertical.size(); i++) {
                if (crosses(vertical.get(i), level)) {
                    if (first >= 0) {
                        leader[find(leader, i)] = find(leader, first);
                    }
                    first = i;
                }
            }
        }
        List<List<Rule>> groups = new ArrayList<>();
        for (int root = 0; root < leader.length; root++) {
            List<Rule> group = new ArrayList<>();
            for (int i = 0; i < leader.length; i++) {
                if (find(leader, i) == root) {
                    group.add(vertical.get(i));
                }
            }
            if (!group.isEmpty()) {
                group.sort(Comparator.comparing(Rule::at));
                groups.add(group);
            }
        }
        return groups;
    }

    private static int find(int[] leader, int of) {
        int at = of;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    private static boolean crosses(Rule upright, Rule level) {
        return upright.at() >= level.from() - NEAR
                && upright.at() <= level.to() + NEAR
                && level.at() >= upright.from() - NEAR
                && level.at() <= upright.to() + NEAR;
    }

    private static @Nullable Grid grid(List<Rule> upright, List<Rule> horizontal) {
        List<Rule> levels = horizontal.stream()
                .filter(level -> upright.stream().anyMatch(rule -> crosses(rule, level)))
                .toList();
        if (levels.size() < 2) {
            return null;
        }
        float left = (float) levels.stream().mapToDouble(Rule::from).min().orElse(0);
        float right = (float) levels.stream().mapToDouble(Rule::to).max().orElse(0);
        boolean hasInner = upright.stream().anyMatch(rule -> rule.at() > left + 8 && rule.at() < right - 8);
        List<Float> rows = rowEdges(levels, right - left);
        if (!hasInner || rows.size() < 2) {
            return null;
        }
        return new Grid(left - 1, right + 1, rows.getFirst() - 1, rows.getLast() + 1, rows, upright);
    }

    private static List<Float> rowEdges(List<Rule> levels, float width) {
        List<Rule> sorted = new ArrayList<>(levels);
        sorted.sort(Comparator.comparing(Rule::at));
        List<Float> edges = new ArrayList<>();
        int i = 0;
        while (i < sorted.size()) {
            float at = sorted.get(i).at();
            float covered = 0;
            while (i < sorted.size() && sorted.get(i).at() - at <= NEAR) {
                covered += sorted.get(i).to() - sorted.get(i).from();
                i++;
            }
            // A line under a part of the row only parts cells that are joined elsewhere.
            boolean isWhole = covered >= 0.5f * width;
            if (isWhole && (edges.isEmpty() || at - edges.getLast() >= LEAST_ROW)) {
                edges.add(at);
            }
        }
        return edges;
    }
}
