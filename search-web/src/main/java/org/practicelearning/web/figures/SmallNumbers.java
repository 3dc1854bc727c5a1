package org.practicelearning.web.figures;

/**
 * The one rule on small numbers in what leaves the library. A count from 1 up to the smallest shown is hidden when
 * unpublished documents are in it. Further counts are hidden until none of the hidden ones can be worked out from the
 * sums beside and below it. What rests on published documents alone anybody can count, so it is never hidden.
 */
public final class SmallNumbers {
    /** Stands for a hidden figure. */
    public static final String HIDDEN = "c";

    /** A share of fewer than this says too much about each of them. */
    public static final int SMALLEST_BASE = 20;

    private final int smallestShown;

    public SmallNumbers(int smallestShown) {
        this.smallestShown = smallestShown;
    }

    /** Which figures of a table add up. */
    public enum Sums {
        /** None: a document may be counted in several cells, and no total is given. */
        NONE,
        /** The last figure of each row is the sum of the others. */
        ROWS,
        /** The last figure of each row and of each column is the sum of the others. */
        ROWS_AND_COLUMNS
    }

    /**
     * Says what to hide.
     *
     * @param counts by row and column, sums included
     * @param unpublished whether unpublished documents are among those counted
     */
    public boolean[][] hidden(int[][] counts, boolean[][] unpublished, Sums sums) {
        boolean[][] hidden = new boolean[counts.length][];
        for (int row = 0; row < counts.length; row++) {
            hidden[row] = new boolean[counts[row].length];
            for (int column = 0; column < counts[row].length; column++) {
                hidden[row][column] = isSmall(counts[row][column], unpublished[row][column]);
            }
        }
        if (sums != Sums.NONE && counts.length > 0) {
            new Secondary(counts, unpublished, hidden, sums == Sums.ROWS_AND_COLUMNS).hide();
        }
        return hidden;
    }

    /**
     * Says what to hide of one row whose last figure is the sum of the others.
     *
     * @param hidden what is hidden already, for whatever reason
     */
    boolean[] hiddenInRow(int[] counts, boolean[] unpublished, boolean[] hidden) {
        boolean[][] flags = {hidden.clone()};
        for (int column = 0; column < counts.length; column++) {
            flags[0][column] |= isSmall(counts[column], unpublished[column]);
        }
        new Secondary(new int[][] {counts}, new boolean[][] {unpublished}, flags, false).hide();
        return flags[0];
    }

    /** Whether a count by itself is too small to leave. */
    public boolean isSmall(int count, boolean unpublished) {
        return unpublished && count > 0 && count < smallestShown;
    }

    /** Whether a share of so many may be shown, where both numbers are. */
    public boolean showsShareOf(int base, boolean unpublished) {
        return base > 0 && !(unpublished && base < Math.max(SMALLEST_BASE, smallestShown));
    }
}
