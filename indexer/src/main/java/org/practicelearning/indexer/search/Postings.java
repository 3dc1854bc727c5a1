package org.practicelearning.indexer.search;

import java.util.Collection;
import org.apache.lucene.util.FixedBitSet;
import org.practicelearning.indexer.index.IndexField;

/** Reads the places of patterns from the index. */
final class Postings {
    private final OpenLibrary library;

    Postings(OpenLibrary library) {
        this.library = library;
    }

    /** Where a pattern stands in a field, and how often. */
    TermHits of(IndexField field, Pattern pattern) {
        TermHits hits = new TermHits();
        for (LibraryLeaf leaf : library.leaves()) {
            if (pattern.isOneTerm()) {
                leaf.segment().eachWith(field, pattern.terms().getFirst(), (doc, count) -> add(leaf, doc, count, hits));
            } else {
                leaf.segment()
                        .eachWithAll(
                                field,
                                pattern.terms(),
                                (doc, positions) -> add(
                                        leaf,
                                        doc,
                                        Nearness.occurrences(pattern, positions).size(),
                                        hits));
            }
        }
        return hits;
    }

    /** The passages that have one of some exact values. */
    FixedBitSet having(IndexField field, Collection<String> values) {
        FixedBitSet found = PlaceSets.empty(library.places());
        for (LibraryLeaf leaf : library.leaves()) {
            for (String value : values) {
                leaf.segment().eachWith(field, value, (doc, count) -> {
                    if (library.isPassage(leaf.base() + doc)) {
                        found.set(leaf.base() + doc);
                    }
                });
            }
        }
        return found;
    }

    private static void add(LibraryLeaf leaf, int doc, int count, TermHits hits) {
        if (count > 0 && leaf.document(doc) >= 0) {
            hits.add(leaf.base() + doc, count);
        }
    }

    /** Where any word beginning so stands in a field; each passage counts once. */
    TermHits beginning(IndexField field, String beginning) {
        FixedBitSet found = PlaceSets.empty(library.places());
        for (LibraryLeaf leaf : library.leaves()) {
            leaf.segment().eachBeginning(field, beginning, doc -> {
                if (leaf.document(doc) >= 0) {
                    found.set(leaf.base() + doc);
                }
            });
        }
        TermHits hits = new TermHits();
        PlaceSets.each(found, place -> hits.add(place, 1));
        return hits;
    }
}
