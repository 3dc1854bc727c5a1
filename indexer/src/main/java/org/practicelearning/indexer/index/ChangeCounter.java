package org.practicelearning.indexer.index;

import java.util.TreeMap;

/** Which changes are wholly in the writer. Thread-safe. */
final class ChangeCounter {
    private final TreeMap<Long, Integer> underWay = new TreeMap<>();
    private long highest;

    ChangeCounter(long committed) {
        this.highest = committed;
    }

    synchronized void begin(long seq) {
        underWay.merge(seq, 1, Integer::sum);
    }

    synchronized void end(long seq, boolean written) {
        underWay.computeIfPresent(seq, (key, count) -> count > 1 ? count - 1 : null);
        if (written) {
            highest = Math.max(highest, seq);
        }
    }

    /** The highest change such that no change begun before it is still under way. */
    synchronized long complete() {
        return underWay.isEmpty() ? highest : Math.min(highest, underWay.firstKey() - 1);
    }

    /** The caller vouches that every change up to this one is written. */
    synchronized void reached(long seq) {
        highest = Math.max(highest, seq);
    }
}
