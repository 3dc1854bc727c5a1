package org.practicelearning.indexer.likeness;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;

/**
 * A bottom-k sketch of a text: the {@value #SIZE} smallest hashes of its runs of {@value #RUN} words (Cohen and Kaplan,
 * "Summarizing data using bottom-k sketches", 2007). From two sketches the share of runs in common is estimated, and the
 * share of the shorter text that stands in the longer one.
 *
 * @param runs how many different runs of words the text has, at least; exact up to {@value #SIZE}, else estimated
 * @param smallest the smallest hashes in ascending order, unsigned
 */
public record TextSketch(long runs, long[] smallest) {
    /** 256 hashes estimate a share of 0.8 to about 0.025 (standard error of a binomial share). */
    public static final int SIZE = 256;
    /** Five words are rarely shared by chance and survive the odd redacted name. */
    public static final int RUN = 5;

    /** Sketches a text. */
    public static TextSketch of(Iterable<String> texts) {
        TreeSet<Long> kept = new TreeSet<>(Long::compareUnsigned);
        long[] window = new long[RUN];
        int words = 0;
        for (String text : texts) {
            for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                if (word.isEmpty()) {
                    continue;
                }
                window[words++ % RUN] = hash(word);
                if (words >= RUN) {
                    keep(kept, mixed(window, words));
                }
            }
        }
        long[] smallest = kept.stream().mapToLong(Long::longValue).toArray();
        return new TextSketch(estimatedRuns(smallest), smallest);
    }

    /** The share of runs that both have among those that either has, 0 to 1 (Jaccard). */
    public double likeness(TextSketch other) {
        if (smallest.length == 0 || other.smallest.length == 0) {
            return 0;
        }
        int shared = 0;
        int seen = 0;
        int mine = 0;
        int theirs = 0;
        int bound = Math.min(SIZE, Math.max(smallest.length, other.smallest.length));
        while (seen < bound && (mine < smallest.length || theirs < other.smallest.length)) {
            int order = compare(mine, other, theirs);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
            seen++;
        }
        return (double) shared / seen;
    }

    /** The share of the runs of the shorter text that stand in the longer one, 0 to 1. */
    public double containment(TextSketch other) {
        double likeness = likeness(other);
        double union = (runs + other.runs) / (1 + likeness);
        long shorter = Math.min(runs, other.runs);
        return shorter == 0 ? 0 : Math.min(1, likeness * union / shorter);
    }

    /** The sketch as bytes, for the database. */
    public byte[] toBytes() {
        ByteBuffer buffer =
                ByteBuffer.allocate(Long.BYTES * (smallest.length + 1)).putLong(runs);
        for (long each : smallest) {
            buffer.putLong(each);
        }
        return buffer.array();
    }

    /** Reads what {@link #toBytes} wrote. */
    public static TextSketch ofBytes(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long runs = buffer.getLong();
        long[] smallest = new long[buffer.remaining() / Long.BYTES];
        for (int i = 0; i < smallest.length; i++) {
            smallest[i] = buffer.getLong();
        }
        return new TextSketch(runs, smallest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextSketch(long otherRuns, long[] otherSmallest)
                && runs == otherRuns
                && Arrays.equals(smallest, otherSmallest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(smallest);
    }

    @Override
    public String toString() {
        return "TextSketch[runs=" + runs + "]";
    }

    private int compare(int mine, TextSketch other, int theirs) {
        if (mine == smallest.length) {
            return 1;
        }
        if (theirs == other.smallest.length) {
            return -1;
        }
        return Long.compareUnsigned(smallest[mine], other.smallest[theirs]);
    }

    private static void keep(TreeSet<Long> kept, long hash) {
        if (kept.size() < SIZE) {
            kept.add(hash);
        } else if (Long.compareUnsigned(hash, kept.last()) < 0 && kept.add(hash)) {
            kept.pollLast();
        }
    }

    private static long mixed(long[] window, int words) {
        long mixed = 0;
        for (int i = 0; i < RUN; i++) {
            mixed = finish(mixed * 31 + window[(words + i) % RUN]);
        }
        return mixed;
    }

    private static long hash(String word) {
        long hash = 1125899906842597L;
        for (int i = 0; i < word.length(); i++) {
            hash = 31 * hash + word.charAt(i);
        }
        return finish(hash);
    }

    /** The finisher of MurmurHash3: spreads every input bit over all output bits. */
    private static long finish(long value) {
        long mixed = value;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    private static long estimatedRuns(long[] smallest) {
        if (smallest.length < SIZE) {
            return smallest.length;
        }
        double largestShare = (smallest[SIZE - 1] >>> 11) * 0x1.0p-53;
        return Math.round((SIZE - 1) / Math.max(largestShare, 1e-18));
    }
}
