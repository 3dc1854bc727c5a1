package org.practicelearning.indexer.search;

import java.util.function.IntConsumer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Sets of places or documents. */
final class PlaceSets {
    private PlaceSets() {}

    static FixedBitSet empty(int size) {
        return new FixedBitSet(Math.max(1, size));
    }

    static void each(FixedBitSet set, IntConsumer action) {
        for (int at = set.nextSetBit(0); at != DocIdSetIterator.NO_MORE_DOCS; at = next(set, at)) {
            action.accept(at);
        }
    }

    private static int next(FixedBitSet set, int at) {
        return at + 1 >= set.length() ? DocIdSetIterator.NO_MORE_DOCS : set.nextSetBit(at + 1);
    }

    static FixedBitSet of(TermHits hits, int size) {
        FixedBitSet set = empty(size);
        for (int at = 0; at < hits.size(); at++) {
            set.set(hits.place(at));
        }
        return set;
    }
}
