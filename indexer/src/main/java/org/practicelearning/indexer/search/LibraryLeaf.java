package org.practicelearning.indexer.search;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.index.SegmentTable;

/**
 * A segment within an {@link OpenLibrary}. Its passages and cards are called by their number in the segment.
 *
 * @param base place of the first of them in the library
 * @param documents number in the library of each document of the table; -1 for one that is not there any more
 */
record LibraryLeaf(LeafReader reader, int base, SegmentTable table, int[] documents) {

    int size() {
        return reader.maxDoc();
    }

    @Nullable
    Bits live() {
        return reader.getLiveDocs();
    }

    /** The document of a passage or card; -1 when it was removed. */
    int document(int doc) {
        Bits live = reader.getLiveDocs();
        return live == null || live.get(doc) ? documents[table.documentOf()[doc]] : -1;
    }

    boolean isCard(int doc) {
        return table.ordinals()[doc] == 0;
    }

    /** Whether it is a passage that is there. */
    boolean isPassage(int doc) {
        return !isCard(doc) && document(doc) >= 0;
    }
}
