package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the occurrences of a {@link Pattern} among the positions of its terms. */
final class Nearness {
    /** Positions of one text that are looked at; a passage has far fewer. */
    private static final int MOST_OCCURRENCES = 10_000;

    private Nearness() {}

    /**
     * Where a pattern of several terms occurs.
     *
     * @param positions for each term of the pattern its positions in the text, ascending
     * @return for each occurrence the positions of its terms, ascending
     */
    static List<int[]> occurrences(Pattern pattern, int[][] positions) {
        for (int[] each : positions) {
            if (each.length == 0) {
                return List.of();
            }
        }
        return pattern.slop() < 0 ? sideBySide(positions) : near(positions, pattern.slop());
    }

    private static List<int[]> sideBySide(int[][] positions) {
        List<int[]> found = new ArrayList<>();
        for (int start : positions[0]) {
            boolean whole = true;
            for (int term = 1; term < positions.length && whole; term++) {
                whole = Arrays.binarySearch(positions[term], start + term) >= 0;
            }
            if (whole && found.size() < MOST_OCCURRENCES) {
                int[] row = new int[positions.length];
                Arrays.setAll(row, term -> start + term);
                found.add(row);
            }
        }
        return found;
    }

    /** For each position of each term, whether the others lie within reach; overlapping windows are one occurrence. */
    private static List<int[]> near(int[][] positions, int slop) {
        List<int[]> found = new ArrayList<>();
        int reach = positions.length - 1 + slop;
        int after = -1;
        for (int start : merged(positions)) {
            int[] window = start > after ? window(positions, start, start + reach) : new int[0];
            if (window.length > 0 && found.size() < MOST_OCCURRENCES) {
                found.add(window);
                after = window[window.length - 1];
            }
        }
        return found;
    }

    private static int[] merged(int[][] positions) {
        return Arrays.stream(positions)
                .flatMapToInt(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
    }

    /** A place for each term from {@code from} to {@code to}, all different and one of them at {@code from}. */
    private static int[] window(int[][] positions, int from, int to) {
        int[] taken = new int[positions.length];
        Arrays.fill(taken, -1);
        for (int term = 0; term < positions.length; term++) {
            taken[term] = firstFree(positions[term], from, to, taken);
            if (taken[term] < 0) {
                return new int[0];
            }
        }
        Arrays.sort(taken);
        return taken[0] == from ? taken : new int[0];
    }

    private static int firstFree(int[] places, int from, int to, int[] taken) {
        int at = Arrays.binarySearch(places, from);
        for (int next = at < 0 ? -at - 1 : at; next < places.length && places[next] <= to; next++) {
            int candidate = places[next];
            if (Arrays.stream(taken).noneMatch(each -> each == candidate)) {
                return candidate;
            }
        }
        return -1;
    }
}
