package org.practicelearning.indexer.search;

import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Where one leaf of a query is found.
 *
 * @param own passages that hold it in their text or headings, with how often
 * @param title cards and passages of documents that hold it in their title
 * @param documents documents it picks by a property of theirs; null when it looks for words or pages
 */
record UnitHits(TermHits own, TermHits title, @Nullable FixedBitSet documents) {

    static UnitHits ofWords(TermHits own, TermHits title) {
        return new UnitHits(own, title, null);
    }

    static UnitHits ofDocuments(FixedBitSet documents) {
        return new UnitHits(TermHits.none(), TermHits.none(), documents);
    }

    /** The places, passages and cards, at which it holds. */
    FixedBitSet places(OpenLibrary library) {
        FixedBitSet set = PlaceSets.of(own, library.places());
        for (int at = 0; at < title.size(); at++) {
            set.set(title.place(at));
        }
        if (documents != null) {
            for (int place = 0; place < library.places(); place++) {
                int document = library.documentAt(place);
                if (document >= 0 && documents.get(document)) {
                    set.set(place);
                }
            }
        }
        return set;
    }

    /** The documents that hold it anywhere. */
    FixedBitSet documents(OpenLibrary library) {
        FixedBitSet set = documents == null ? PlaceSets.empty(library.cards().size()) : documents.clone();
        addDocuments(own, library, set);
        addDocuments(title, library, set);
        return set;
    }

    private static void addDocuments(TermHits hits, OpenLibrary library, FixedBitSet set) {
        for (int at = 0; at < hits.size(); at++) {
            set.set(library.documentAt(hits.place(at)));
        }
    }
}
