package org.practicelearning.indexer.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.practicelearning.indexer.index.IndexField;
import org.practicelearning.indexer.index.LibraryAnalyzer;

/** Reads the places of patterns from the index, without anything that was removed. */
final class Postings {
    private final OpenLibrary library;

    Postings(OpenLibrary library) {
        this.library = library;
    }

    /** Where a pattern stands in a field, and how often. */
    TermHits of(IndexField field, Pattern pattern) {
        TermHits hits = new TermHits();
        try {
            for (LibraryLeaf leaf : library.leaves()) {
                if (pattern.isOneTerm()) {
                    addTerm(leaf, field, pattern.terms().getFirst(), hits);
                } else {
                    addRow(leaf, field, pattern, hits);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the index", e);
        }
        return hits;
    }

    private static void addTerm(LibraryLeaf leaf, IndexField field, String term, TermHits hits) throws IOException {
        PostingsEnum postings = leaf.reader().postings(new Term(field.key(), term), PostingsEnum.FREQS);
        if (postings == null) {
            return;
        }
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if (leaf.document(doc) >= 0) {
                hits.add(leaf.base() + doc, postings.freq());
            }
        }
    }

    private static void addRow(LibraryLeaf leaf, IndexField field, Pattern pattern, TermHits hits) throws IOException {
        List<PostingsEnum> terms = new ArrayList<>();
        for (String term : pattern.terms()) {
            PostingsEnum postings = leaf.reader().postings(new Term(field.key(), term), PostingsEnum.POSITIONS);
            if (postings == null) {
                return;
            }
            terms.add(postings);
        }
        List<PostingsEnum> rarestFirst = new ArrayList<>(terms);
        rarestFirst.sort(Comparator.comparingLong(PostingsEnum::cost));
        int[][] positions = new int[terms.size()][];
        for (int doc = rarestFirst.getFirst().nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; ) {
            int next = align(rarestFirst, doc);
            if (next == doc) {
                if (leaf.document(doc) >= 0) {
                    for (int term = 0; term < positions.length; term++) {
                        positions[term] = positions(terms.get(term));
                    }
                    int count = Nearness.occurrences(pattern, positions).size();
                    if (count > 0) {
                        hits.add(leaf.base() + doc, count);
                    }
                }
                doc = rarestFirst.getFirst().nextDoc();
            } else {
                doc = next == DocIdSetIterator.NO_MORE_DOCS
                        ? next
                        : rarestFirst.getFirst().advance(next);
            }
        }
    }

    /** The given passage when all terms are in it, else the next in which they may be. */
    private static int align(List<PostingsEnum> terms, int doc) throws IOException {
        for (PostingsEnum each : terms) {
            int at = each.docID() < doc ? each.advance(doc) : each.docID();
            if (at > doc) {
                return at;
            }
        }
        return doc;
    }

    private static int[] positions(PostingsEnum postings) throws IOException {
        int[] positions = new int[postings.freq()];
        for (int at = 0; at < positions.length; at++) {
            positions[at] = postings.nextPosition();
        }
        return positions;
    }

    /** Where any word beginning so stands in a field; each counts once a passage. */
    TermHits beginning(IndexField field, String beginning) {
        FixedBitSet found = new FixedBitSet(Math.max(1, library.places()));
        try {
            for (LibraryLeaf leaf : library.leaves()) {
                addBeginning(leaf, field, new BytesRef(LibraryAnalyzer.EXACT + beginning), found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the index", e);
        }
        TermHits hits = new TermHits();
        PlaceSets.each(found, place -> hits.add(place, 1));
        return hits;
    }

    private static void addBeginning(LibraryLeaf leaf, IndexField field, BytesRef beginning, FixedBitSet found)
            throws IOException {
        LeafReader reader = leaf.reader();
        Terms terms = reader.terms(field.key());
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        if (each.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
            return;
        }
        PostingsEnum postings = null;
        for (BytesRef term = each.term();
                term != null && StringHelper.startsWith(term, beginning);
                term = each.next()) {
            postings = each.postings(postings, PostingsEnum.NONE);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (leaf.document(doc) >= 0) {
                    found.set(leaf.base() + doc);
                }
            }
        }
    }
}
