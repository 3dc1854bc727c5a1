package org.practicelearning.web.figures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Hides further figures of a table until none of the hidden ones can be worked out. A table with its sums is a net in
 * which what flows into a knot flows out of it: a figure flows from its row to its column, the sum of a row into the row,
 * the sum of a column out of it. Whoever knows the shown figures, and that a hidden one is 1 at least, knows a hidden
 * figure exactly when nothing can flow in a circle through it over hidden figures alone. So each is put on the cheapest
 * circle. Only figures with unpublished documents in them serve: the others anybody can count. There is always such a
 * circle by way of the sums, for they hold the same unpublished documents.
 */
final class Secondary {
    private final int[][] counts;
    private final boolean[][] unpublished;
    private final boolean[][] hidden;
    private final boolean columnsAdd;

    /** @param columnsAdd whether the last row holds the sums of the columns; the last column holds those of the rows */
    Secondary(int[][] counts, boolean[][] unpublished, boolean[][] hidden, boolean columnsAdd) {
        this.counts = counts;
        this.unpublished = unpublished;
        this.hidden = hidden;
        this.columnsAdd = columnsAdd;
    }

    private record Place(int row, int column) {}

    void hide() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int row = 0; row < counts.length; row++) {
                for (int column = 0; column < counts[row].length; column++) {
                    changed |= hidden[row][column] && isKnown(row, column) && protect(row, column);
                }
            }
        }
    }

    private boolean isKnown(int row, int column) {
        int from = from(row, column);
        int to = to(row, column);
        Place own = new Place(row, column);
        boolean canGrow = leads(to, from, own);
        boolean canShrink = counts[row][column] > 1 && leads(from, to, own);
        return !canGrow && !canShrink;
    }

    private int from(int row, int column) {
        return column == counts[row].length - 1 ? columnKnot(column) : row;
    }

    private int to(int row, int column) {
        return column == counts[row].length - 1 ? row : columnKnot(column);
    }

    /** Where columns do not add up, they are one knot in which everything comes together. */
    private int columnKnot(int column) {
        return columnsAdd ? counts.length + column : counts.length;
    }

    /** The sums of the columns, and the sum of all, flow the other way round. */
    private boolean isTurned(int row) {
        return columnsAdd && row == counts.length - 1;
    }

    /** Whether something can flow from one knot to the other over hidden figures but for one. */
    private boolean leads(int start, int end, Place but) {
        boolean turned = isTurned(but.row());
        int goal = turned ? start : end;
        int first = turned ? end : start;
        boolean[] met = new boolean[counts.length + counts[0].length];
        Deque<Integer> open = new ArrayDeque<>(List.of(first));
        met[first] = true;
        while (!open.isEmpty() && !met[goal]) {
            int at = open.remove();
            for (int next : nextTo(at, but)) {
                if (!met[next]) {
                    met[next] = true;
                    open.add(next);
                }
            }
        }
        return met[goal];
    }

    /** More can always flow along a figure; less only where it is more than 1. */
    private List<Integer> nextTo(int knot, Place but) {
        List<Integer> next = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                if (!hidden[row][column] || (row == but.row() && column == but.column())) {
                    continue;
                }
                int from = isTurned(row) ? to(row, column) : from(row, column);
                int to = isTurned(row) ? from(row, column) : to(row, column);
                if (from == knot) {
                    next.add(to);
                }
                if (to == knot && counts[row][column] > 1) {
                    next.add(from);
                }
            }
        }
        return next;
    }

    /** Hides the cheapest figures after which this one is not known. */
    private boolean protect(int row, int column) {
        List<List<Place>> ways = columnsAdd ? circles(row, column) : others(row, column);
        ways.sort(Comparator.comparingLong(this::cost));
        for (List<Place> way : ways) {
            boolean[][] before = Arrays.stream(hidden).map(boolean[]::clone).toArray(boolean[][]::new);
            way.forEach(each -> hidden[each.row()][each.column()] = true);
            if (!isKnown(row, column)) {
                return true;
            }
            System.arraycopy(before, 0, hidden, 0, before.length);
        }
        return false;
    }

    private List<List<Place>> others(int row, int column) {
        List<List<Place>> others = new ArrayList<>();
        for (int other = 0; other < counts[row].length; other++) {
            if (other != column && serves(row, other)) {
                others.add(List.of(new Place(row, other)));
            }
        }
        return others;
    }

    private List<List<Place>> circles(int row, int column) {
        List<List<Place>> circles = new ArrayList<>();
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[row].length; c++) {
                if (r != row && c != column && serves(row, c) && serves(r, column) && serves(r, c)) {
                    circles.add(List.of(new Place(row, c), new Place(r, column), new Place(r, c)));
                }
            }
        }
        return circles;
    }

    private boolean serves(int row, int column) {
        return unpublished[row][column] && counts[row][column] > 0;
    }

    private long cost(List<Place> way) {
        return way.stream()
                .mapToLong(each -> hidden[each.row()][each.column()] ? 0 : counts[each.row()][each.column()])
                .sum();
    }
}
