package org.practicelearning.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.tag.MarkedPassage;
import org.practicelearning.indexer.tag.TagStatus;

/**
 * A part of a compartment's index, for the search room to read. Its passages and cards are called by their number in it,
 * from 0; a card belongs to a document and has no text but the title. Nothing that was removed is ever told. Valid while
 * the {@link HeldIndexes} it came from are held; thread-safe.
 */
public final class IndexSegment {
    private final Compartment compartment;
    private final LeafReader reader;
    private final SegmentTable table;
    private final @Nullable Bits live;

    IndexSegment(Compartment compartment, LeafReader reader, SegmentTable table) {
        this.compartment = compartment;
        this.reader = reader;
        this.table = table;
        this.live = reader.getLiveDocs();
    }

    /** Told of each passage or card that holds something. */
    public interface Holding {
        void at(int doc, int count);
    }

    /** Told of each passage or card that holds several words, with the positions of each. */
    public interface HoldingAll {
        void at(int doc, int[][] positions);
    }

    /**
     * A theme that the rules suggest for a passage and no person has answered.
     *
     * @param doc the passage
     * @param concepts ids of the theme and of every broader one, its own first
     * @param score how sure it is, above 0 and at most 1
     */
    public record Suggested(int doc, List<String> concepts, TagStatus status, float score) {
        public String concept() {
            return concepts.getFirst();
        }
    }

    /** Told of a word of the index and the number of passages and cards that hold it. */
    public interface WordCount {
        void of(String word, int passages);
    }

    public Compartment compartment() {
        return compartment;
    }

    /** Numbers run from 0 to below this. */
    public int size() {
        return table.documentOf().length;
    }

    public boolean isThere(int doc) {
        return live == null || live.get(doc);
    }

    public boolean isCard(int doc) {
        return table.ordinals()[doc] == 0;
    }

    /** Ids of the documents that have anything here, removed ones too. */
    public List<String> documents() {
        return table.documents();
    }

    /** Which of {@link #documents()} a passage or card belongs to. */
    public int document(int doc) {
        return table.documentOf()[doc];
    }

    /** The cards that are there. */
    public List<DocumentCard> cards() {
        List<DocumentCard> cards = new ArrayList<>();
        for (int at = 0; at < table.cardPlaces().length; at++) {
            if (isThere(table.cardPlaces()[at])) {
                cards.add(table.cards().get(at));
            }
        }
        return cards;
    }

    /** Place of a passage in its document, from 1. */
    public int ordinal(int doc) {
        return table.ordinals()[doc];
    }

    /** Page of a passage; 0 where there are none. */
    public int page(int doc) {
        return table.pages()[doc];
    }

    /** Words of a passage. */
    public int length(int doc) {
        return table.lengths()[doc];
    }

    public Passage passage(int doc) {
        try {
            return LuceneDocuments.readPassage(reader.storedFields().document(doc));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A passage with its role and tags. */
    public MarkedPassage marked(int doc) {
        try {
            return LuceneDocuments.readMarked(reader.storedFields().document(doc));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Every suggestion that waits for a person, in the order of the passages. */
    public List<Suggested> suggested() {
        try {
            return table.tags().of(reader).stream()
                    .filter(each -> isThere(each.doc()))
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Id of a passage, without reading its text. */
    public String passageId(int doc) {
        try {
            BinaryDocValues ids = DocValues.getBinary(reader, IndexField.PASSAGE.key());
            if (!ids.advanceExact(doc)) {
                throw new IllegalStateException("a passage in the index lacks its id");
            }
            return ids.binaryValue().utf8ToString();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Printed page number of a passage, without reading its text. */
    public @Nullable String pageLabel(int doc) {
        try {
            SortedDocValues labels = DocValues.getSorted(reader, IndexField.PAGE_LABEL.key());
            return labels.advanceExact(doc)
                    ? labels.lookupOrd(labels.ordValue()).utf8ToString()
                    : null;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Tells in ascending order where a term stands in a field, and how often. */
    public void eachWith(IndexField field, String term, Holding action) {
        try {
            PostingsEnum postings = reader.postings(new Term(field.key(), term), PostingsEnum.FREQS);
            if (postings == null) {
                return;
            }
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (isThere(doc)) {
                    action.at(doc, postings.freq());
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Tells in ascending order where all of some terms stand in a field, with the positions of each in their order. */
    public void eachWithAll(IndexField field, List<String> terms, HoldingAll action) {
        try {
            List<PostingsEnum> postings = new ArrayList<>();
            for (String term : terms) {
                PostingsEnum each = reader.postings(new Term(field.key(), term), PostingsEnum.POSITIONS);
                if (each == null) {
                    return;
                }
                postings.add(each);
            }
            List<PostingsEnum> rarestFirst = new ArrayList<>(postings);
            rarestFirst.sort(Comparator.comparingLong(PostingsEnum::cost));
            PostingsEnum lead = rarestFirst.getFirst();
            int doc = lead.nextDoc();
            while (doc != DocIdSetIterator.NO_MORE_DOCS) {
                int next = aligned(rarestFirst, doc);
                if (next > doc) {
                    doc = next == DocIdSetIterator.NO_MORE_DOCS ? next : lead.advance(next);
                    continue;
                }
                if (isThere(doc)) {
                    action.at(doc, positions(postings));
                }
                doc = lead.nextDoc();
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The number itself when all terms stand there, else the next at which they may. */
    private static int aligned(List<PostingsEnum> terms, int doc) throws IOException {
        for (PostingsEnum each : terms) {
            int at = each.docID() < doc ? each.advance(doc) : each.docID();
            if (at > doc) {
                return at;
            }
        }
        return doc;
    }

    private static int[][] positions(List<PostingsEnum> terms) throws IOException {
        int[][] positions = new int[terms.size()][];
        for (int term = 0; term < positions.length; term++) {
            PostingsEnum postings = terms.get(term);
            positions[term] = new int[postings.freq()];
            for (int at = 0; at < positions[term].length; at++) {
                positions[term][at] = postings.nextPosition();
            }
        }
        return positions;
    }

    /** Tells, once for each such word and in no order, where words that begin so stand in a field. */
    public void eachBeginning(IndexField field, String beginning, IntConsumer action) {
        eachTerm(field, beginning, Integer.MAX_VALUE, (word, each) -> {
            PostingsEnum postings = each.postings(null, PostingsEnum.NONE);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (isThere(doc)) {
                    action.accept(doc);
                }
            }
        });
    }

    /** Tells the words of the texts that begin so, in order, at most so many. */
    public void eachWord(String beginning, int limit, WordCount action) {
        eachTerm(IndexField.TEXT, beginning, limit, (word, each) -> {
            int passages = live == null ? each.docFreq() : countThere(each);
            if (passages > 0) {
                action.of(word, passages);
            }
        });
    }

    private int countThere(TermsEnum term) throws IOException {
        PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
        int count = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            count += isThere(doc) ? 1 : 0;
        }
        return count;
    }

    private interface TermAction {
        void at(String word, TermsEnum term) throws IOException;
    }

    private void eachTerm(IndexField field, String beginning, int limit, TermAction action) {
        BytesRef from = new BytesRef(LibraryWords.EXACT + beginning);
        try {
            Terms terms = reader.terms(field.key());
            if (terms == null) {
                return;
            }
            TermsEnum each = terms.iterator();
            if (each.seekCeil(from) == TermsEnum.SeekStatus.END) {
                return;
            }
            int seen = 0;
            for (BytesRef term = each.term();
                    term != null && StringHelper.startsWith(term, from) && seen < limit;
                    term = each.next()) {
                seen++;
                action.at(term.utf8ToString().substring(1), each);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    LeafReader reader() {
        return reader;
    }

    private UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException(
                "reading the index of " + compartment.key() + "; it may have to be built again", e);
    }
}
