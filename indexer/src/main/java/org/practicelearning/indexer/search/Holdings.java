package org.practicelearning.indexer.search;

import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/** How much of some words stands at each place, by their rarity. */
final class Holdings {
    private final double[] held;
    private double all;
    private boolean everyWordIsFound = true;

    /**
     * @param size places there are
     * @param words where each of the words stands
     */
    Holdings(int size, List<FixedBitSet> words) {
        held = new double[Math.max(1, size)];
        for (FixedBitSet each : words) {
            double rarity = Rarity.of(size, each.cardinality());
            everyWordIsFound &= rarity > 0;
            all += rarity;
            PlaceSets.each(each, at -> held[at] += rarity);
        }
    }

    boolean everyWordIsFound() {
        return everyWordIsFound;
    }

    /** Where the words that stand there make up this share of the rarity of all. */
    FixedBitSet withShare(double share) {
        FixedBitSet result = PlaceSets.empty(held.length);
        // Sums of the same numbers in another order may differ in the last digit.
        double needed = share * all * (1 - 1e-9);
        for (int at = 0; at < held.length; at++) {
            if (held[at] > 0 && held[at] >= needed) {
                result.set(at);
            }
        }
        return result;
    }
}
