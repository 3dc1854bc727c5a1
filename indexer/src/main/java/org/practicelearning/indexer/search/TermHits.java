package org.practicelearning.indexer.search;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** Places that hold something, in ascending order, and how often. Grows while it is filled. */
final class TermHits {
    private static final TermHits NONE = new TermHits();

    private int[] places = new int[64];
    private float[] counts = new float[64];
    private int size;

    static TermHits none() {
        return NONE;
    }

    void add(int place, float count) {
        if (size == places.length) {
            places = ArrayUtil.grow(places, size + 1);
            counts = Arrays.copyOf(counts, places.length);
        }
        places[size] = place;
        counts[size++] = count;
    }

    int size() {
        return size;
    }

    int place(int at) {
        return places[at];
    }

    float count(int at) {
        return counts[at];
    }

    /** Both together, counts added; those of the other times a weight. */
    TermHits plus(TermHits other, float weight) {
        if (other.size == 0) {
            return this;
        }
        TermHits sum = new TermHits();
        int mine = 0;
        int theirs = 0;
        while (mine < size || theirs < other.size) {
            if (theirs == other.size || (mine < size && places[mine] < other.places[theirs])) {
                sum.add(places[mine], counts[mine]);
                mine++;
            } else if (mine == size || other.places[theirs] < places[mine]) {
                sum.add(other.places[theirs], weight * other.counts[theirs]);
                theirs++;
            } else {
                sum.add(places[mine], counts[mine] + weight * other.counts[theirs]);
                mine++;
                theirs++;
            }
        }
        return sum;
    }
}
