package org.practicelearning.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.practicelearning.web.figures.SmallNumbers.Sums;

/** Nothing hidden comes back by arithmetic, and nothing published is hidden. */
class SmallNumbersTest {
    private static final long SEED = 20261122;
    private static final int RUNS = 3_000;

    private final Random random = new Random(SEED);
    private final SmallNumbers rule = new SmallNumbers(5);

    /** A table with its sums: counts, and how many of them are unpublished. */
    private record Table(int[][] counts, boolean[][] unpublished) {}

    @Test
    void hidesEverySmallCountOfUnpublishedMaterial() {
        for (int run = 0; run < RUNS; run++) {
            Table table = table(Sums.ROWS_AND_COLUMNS, 0.5);
            boolean[][] hidden = rule.hidden(table.counts(), table.unpublished(), Sums.ROWS_AND_COLUMNS);
            each(table, (row, column) -> {
                if (rule.isSmall(table.counts()[row][column], table.unpublished()[row][column])) {
                    assertThat(hidden[row][column]).isTrue();
                }
                if (!table.unpublished()[row][column] || table.counts()[row][column] == 0) {
                    assertThat(hidden[row][column]).isFalse();
                }
            });
        }
    }

    @Test
    void nothingHiddenCanBeWorkedOutFromRowsAndColumns() {
        for (int run = 0; run < RUNS; run++) {
            Table table = table(Sums.ROWS_AND_COLUMNS, random.nextDouble());
            boolean[][] hidden = rule.hidden(table.counts(), table.unpublished(), Sums.ROWS_AND_COLUMNS);
            assertThat(Attack.onRowsAndColumns(table.counts(), hidden).found())
                    .as("seed %d, run %d", SEED, run)
                    .isEmpty();
        }
    }

    @Test
    void nothingHiddenCanBeWorkedOutFromRows() {
        for (int run = 0; run < RUNS; run++) {
            Table table = table(Sums.ROWS, random.nextDouble());
            boolean[][] hidden = rule.hidden(table.counts(), table.unpublished(), Sums.ROWS);
            assertThat(Attack.onRows(table.counts(), hidden).found())
                    .as("seed %d, run %d", SEED, run)
                    .isEmpty();
        }
    }

    @Test
    void theAttackFindsWhatIsHiddenAlone() {
        int[][] counts = {{3, 9, 12}, {8, 7, 15}, {11, 16, 27}};
        boolean[][] hidden = {{true, false, false}, {false, false, false}, {false, false, false}};
        assertThat(Attack.onRowsAndColumns(counts, hidden).found()).containsExactly("0,0");
        int[][] ones = {{1, 1, 9, 11}};
        assertThat(Attack.onRows(ones, new boolean[][] {{true, true, false, false}})
                        .found())
                .containsExactly("0,0", "0,1");
    }

    @Test
    void tablesOfPublishedMaterialAreNeverHidden() {
        for (Sums sums : Sums.values()) {
            for (int run = 0; run < RUNS / 10; run++) {
                Table table = table(sums, 0);
                for (boolean[] row : rule.hidden(table.counts(), table.unpublished(), sums)) {
                    assertThat(row).containsOnly(false);
                }
            }
        }
    }

    @Test
    void sharesOfFewAreHiddenWhenUnpublishedDocumentsAreAmongThem() {
        assertThat(rule.showsShareOf(19, true)).isFalse();
        assertThat(rule.showsShareOf(19, false)).isTrue();
        assertThat(rule.showsShareOf(20, true)).isTrue();
        assertThat(rule.showsShareOf(0, false)).isFalse();
    }

    private interface Place {
        void at(int row, int column);
    }

    private static void each(Table table, Place place) {
        for (int row = 0; row < table.counts().length; row++) {
            for (int column = 0; column < table.counts()[row].length; column++) {
                place.at(row, column);
            }
        }
    }

    private Table table(Sums sums, double unpublishedShare) {
        int rows = 1 + random.nextInt(5);
        int columns = 1 + random.nextInt(5);
        int sumRow = sums == Sums.ROWS_AND_COLUMNS ? 1 : 0;
        int[][] counts = new int[rows + sumRow][columns + 1];
        int[][] unpublished = new int[rows + sumRow][columns + 1];
        int most = 1 + random.nextInt(12);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int count = random.nextInt(4) == 0 ? 0 : random.nextInt(most + 1);
                int hereOnly = random.nextDouble() < unpublishedShare ? Math.min(count, 1 + random.nextInt(3)) : 0;
                for (int[] at :
                        List.of(new int[] {row, column}, new int[] {row, columns}, new int[] {rows, column}, new int[] {
                            rows, columns
                        })) {
                    if (at[0] < counts.length) {
                        counts[at[0]][at[1]] += count;
                        unpublished[at[0]][at[1]] += hereOnly;
                    }
                }
            }
        }
        boolean[][] flags = new boolean[counts.length][columns + 1];
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column <= columns; column++) {
                flags[row][column] = unpublished[row][column] > 0;
            }
        }
        return new Table(counts, flags);
    }

    /** What somebody can work out who knows the sums, and that what is hidden is 1 at least. */
    private static final class Attack {
        private final int[][] counts;
        private final boolean[][] hidden;
        private final List<double[]> equations = new ArrayList<>();

        private Attack(int[][] counts, boolean[][] hidden) {
            this.counts = counts;
            this.hidden = hidden;
        }

        static Attack onRows(int[][] counts, boolean[][] hidden) {
            Attack attack = new Attack(counts, hidden);
            for (int row = 0; row < counts.length; row++) {
                attack.equation(row, 0, 0, 1, counts[row].length);
            }
            return attack;
        }

        static Attack onRowsAndColumns(int[][] counts, boolean[][] hidden) {
            Attack attack = onRows(counts, hidden);
            for (int column = 0; column < counts[0].length; column++) {
                attack.equation(0, column, 1, 0, counts.length);
            }
            return attack;
        }

        /** The sum of a line is its last figure; in the last place stands what is known of it. */
        private void equation(int row, int column, int down, int right, int length) {
            int width = counts[0].length;
            double[] equation = new double[counts.length * width + 1];
            for (int step = 0; step < length; step++) {
                int r = row + step * down;
                int c = column + step * right;
                int sign = step == length - 1 ? -1 : 1;
                if (hidden[r][c]) {
                    equation[r * width + c] = sign;
                } else {
                    equation[equation.length - 1] -= sign * counts[r][c];
                }
            }
            equations.add(equation);
        }

        List<String> found() {
            reduce();
            List<String> found = new ArrayList<>();
            int width = counts[0].length;
            for (double[] equation : equations) {
                List<Integer> unknown = new ArrayList<>();
                double least = 0;
                boolean together = true;
                for (int at = 0; at < equation.length - 1; at++) {
                    if (Math.abs(equation[at]) > 1e-9) {
                        unknown.add(at);
                        least += equation[at];
                        together &= equation[at] > 0;
                    }
                }
                boolean all = together && Math.abs(least - equation[equation.length - 1]) < 1e-9;
                if (unknown.size() == 1 || (all && !unknown.isEmpty())) {
                    unknown.forEach(at -> found.add(at / width + "," + at % width));
                }
            }
            return found;
        }

        /** Gauss and Jordan: what stands alone in the end is known. */
        private void reduce() {
            int from = 0;
            int unknowns = counts.length * counts[0].length;
            for (int at = 0; at < unknowns && from < equations.size(); at++) {
                int pivot = from;
                while (pivot < equations.size() && Math.abs(equations.get(pivot)[at]) < 1e-9) {
                    pivot++;
                }
                if (pivot == equations.size()) {
                    continue;
                }
                double[] row = equations.remove(pivot);
                double lead = row[at];
                for (int i = 0; i < row.length; i++) {
                    row[i] /= lead;
                }
                equations.add(from, row);
                for (double[] other : equations) {
                    double factor = other == row ? 0 : other[at];
                    for (int i = 0; factor != 0 && i < row.length; i++) {
                        other[i] -= factor * row[i];
                    }
                }
                from++;
            }
        }
    }
}
