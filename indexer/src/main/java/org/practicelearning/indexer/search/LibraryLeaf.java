package org.practicelearning.indexer.search;

import org.practicelearning.indexer.index.IndexSegment;

/**
 * A segment within an {@link OpenLibrary}. Its passages and cards are called by their number in the segment.
 *
 * @param base place of the first of them in the library
 * @param documents number in the library of each document of the segment; -1 for one that is not there any more
 */
record LibraryLeaf(IndexSegment segment, int base, int[] documents) {

    int size() {
        return segment.size();
    }

    /** The document of a passage or card; -1 when it was removed. */
    int document(int doc) {
        return segment.isThere(doc) ? documents[segment.document(doc)] : -1;
    }
}
