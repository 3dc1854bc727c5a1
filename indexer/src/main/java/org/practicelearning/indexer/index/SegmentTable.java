package org.practicelearning.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * What a search needs of a segment at each hit, in memory: some twenty bytes a passage. Segments never change, so a table
 * is made once and lives as long as its segment.
 *
 * @param documents ids of the documents in the segment
 * @param documentOf index into {@code documents} for each Lucene document
 * @param ordinals place of each passage in its document; 0 for a card
 * @param pages page of each passage; 0 where there is none
 * @param lengths words of each passage
 * @param cardPlaces the Lucene documents that are cards, deleted ones too
 * @param cards the card at each of these
 * @param tags suggestions that wait for a person, read when they are first asked for
 */
record SegmentTable(
        List<String> documents,
        int[] documentOf,
        int[] ordinals,
        int[] pages,
        int[] lengths,
        int[] cardPlaces,
        List<DocumentCard> cards,
        SegmentTags tags) {

    static SegmentTable of(LeafReader reader) throws IOException {
        int count = reader.maxDoc();
        List<String> documents = new ArrayList<>();
        int[] documentOf = new int[count];
        SortedDocValues ids = DocValues.getSorted(reader, IndexField.DOCUMENT.key());
        for (int ord = 0; ord < ids.getValueCount(); ord++) {
            documents.add(ids.lookupOrd(ord).utf8ToString());
        }
        for (int doc = ids.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ids.nextDoc()) {
            documentOf[doc] = ids.ordValue();
        }
        int[] places = cardPlaces(reader);
        return new SegmentTable(
                documents,
                documentOf,
                numbers(reader, IndexField.ORDINAL),
                numbers(reader, IndexField.PAGE),
                numbers(reader, IndexField.LENGTH),
                places,
                cards(reader, places),
                new SegmentTags());
    }

    private static int[] numbers(LeafReader reader, IndexField field) throws IOException {
        int[] numbers = new int[reader.maxDoc()];
        NumericDocValues values = DocValues.getNumeric(reader, field.key());
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            numbers[doc] = Math.toIntExact(values.longValue());
        }
        return numbers;
    }

    private static int[] cardPlaces(LeafReader reader) throws IOException {
        Terms terms = reader.terms(IndexField.CARD.key());
        List<Integer> places = new ArrayList<>();
        if (terms != null) {
            TermsEnum each = terms.iterator();
            while (each.next() != null) {
                PostingsEnum postings = each.postings(null, PostingsEnum.NONE);
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    places.add(doc);
                }
            }
        }
        return places.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static List<DocumentCard> cards(LeafReader reader, int[] places) throws IOException {
        StoredFields stored = reader.storedFields();
        List<DocumentCard> cards = new ArrayList<>(places.length);
        for (int place : places) {
            String json =
                    stored.document(place, Set.of(IndexField.CARD_JSON.key())).get(IndexField.CARD_JSON.key());
            if (json == null) {
                throw new IllegalStateException("a card in the index lacks its entry");
            }
            cards.add(CardJson.read(json));
        }
        return cards;
    }
}
