package org.practicelearning.indexer.search;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.index.HeldIndexes;
import org.practicelearning.indexer.index.IndexSegment;
import org.practicelearning.indexer.index.LibraryWords;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.tag.MarkedPassage;

/**
 * Everything one reader may open, as of one state of the indexes: the segments one after the other under running numbers
 * ("places"), and the table of documents in the order of their titles. Nothing of any other compartment is in it, so
 * nothing of one can show in a score, a count or a suggestion. Immutable; used only while the indexes are held.
 */
final class OpenLibrary {
    private final List<LibraryLeaf> leaves;
    private final int places;
    private final List<DocumentCard> cards;
    private final Map<String, Integer> documentsById;
    private final int[] documentAt;
    private final int[] ordinalAt;
    private final int[] lengthAt;
    private final int[] lengths;
    private final int passages;
    private final long words;
    private final FacetTable facets;
    private final List<List<LibraryWords.Word>> titles;

    private OpenLibrary(List<LibraryLeaf> leaves, int places, List<DocumentCard> cards, Map<String, Integer> byId) {
        this.leaves = List.copyOf(leaves);
        this.places = places;
        this.cards = List.copyOf(cards);
        this.documentsById = Map.copyOf(byId);
        this.lengths = new int[cards.size()];
        this.documentAt = new int[places];
        this.ordinalAt = new int[places];
        this.lengthAt = new int[places];
        int count = 0;
        long sum = 0;
        for (LibraryLeaf leaf : leaves) {
            for (int doc = 0; doc < leaf.size(); doc++) {
                int place = leaf.base() + doc;
                documentAt[place] = leaf.document(doc);
                ordinalAt[place] = leaf.segment().ordinal(doc);
                lengthAt[place] = leaf.segment().length(doc);
                if (isPassage(place)) {
                    lengths[documentAt[place]] += lengthAt[place];
                    sum += lengthAt[place];
                    count++;
                }
            }
        }
        this.passages = count;
        this.words = sum;
        this.facets = FacetTable.of(this.cards);
        this.titles = this.cards.stream().map(OpenLibrary::titleWords).toList();
    }

    static OpenLibrary of(HeldIndexes held) {
        List<IndexSegment> segments = held.segments();
        Map<String, DocumentCard> newest = new HashMap<>();
        for (IndexSegment segment : segments) {
            // A document that is being moved may stand in two compartments for a moment; its newer card decides.
            segment.cards()
                    .forEach(card -> newest.merge(
                            card.id(), card, (one, other) -> one.changeSeq() >= other.changeSeq() ? one : other));
        }
        List<DocumentCard> cards = new ArrayList<>(newest.values());
        cards.sort(inOrderOfTitles());
        Map<String, Integer> byId = new HashMap<>();
        cards.forEach(card -> byId.put(card.id(), byId.size()));
        List<LibraryLeaf> leaves = new ArrayList<>();
        int base = 0;
        for (IndexSegment segment : segments) {
            leaves.add(new LibraryLeaf(segment, base, documents(segment, cards, byId)));
            base += segment.size();
        }
        return new OpenLibrary(leaves, base, cards, byId);
    }

    private static Comparator<DocumentCard> inOrderOfTitles() {
        Collator collator = Collator.getInstance(Locale.UK);
        return Comparator.comparing((DocumentCard card) -> collator.getCollationKey(card.title()))
                .thenComparing(DocumentCard::id);
    }

    private static int[] documents(IndexSegment segment, List<DocumentCard> cards, Map<String, Integer> byId) {
        int[] documents = new int[segment.documents().size()];
        for (int at = 0; at < documents.length; at++) {
            int document = byId.getOrDefault(segment.documents().get(at), -1);
            boolean here = document >= 0 && cards.get(document).compartment().equals(segment.compartment());
            documents[at] = here ? document : -1;
        }
        return documents;
    }

    List<LibraryLeaf> leaves() {
        return leaves;
    }

    /** Places are numbered from 0 to below this. */
    int places() {
        return places;
    }

    /** Documents, in the order of their titles; other methods speak of them by their number in this list. */
    List<DocumentCard> cards() {
        return cards;
    }

    int document(String id) {
        return documentsById.getOrDefault(id, -1);
    }

    /** Words of a document. */
    int length(int document) {
        return lengths[document];
    }

    private static List<LibraryWords.Word> titleWords(DocumentCard card) {
        return LibraryWords.of(card.pseudonym() == null ? card.title() : card.title() + " " + card.pseudonym());
    }

    /** Words of a document's title and pseudonym. */
    List<LibraryWords.Word> titleWords(int document) {
        return titles.get(document);
    }

    int passages() {
        return passages;
    }

    double meanPassageLength() {
        return passages == 0 ? 1 : Math.max(1.0, (double) words / passages);
    }

    double meanDocumentLength() {
        return cards.isEmpty() ? 1 : Math.max(1.0, (double) words / cards.size());
    }

    FacetTable facets() {
        return facets;
    }

    LibraryLeaf leafOf(int place) {
        int low = 0;
        int high = leaves.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (leaves.get(middle).base() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return leaves.get(low);
    }

    /** The document of a passage or card; -1 when it was removed. */
    int documentAt(int place) {
        return documentAt[place];
    }

    /** Whether it is a passage that is there. */
    boolean isPassage(int place) {
        return ordinalAt[place] > 0 && documentAt[place] >= 0;
    }

    boolean isCard(int place) {
        return ordinalAt[place] == 0;
    }

    /** Place of a passage in its document, from 1. */
    int ordinalAt(int place) {
        return ordinalAt[place];
    }

    /** Words of a passage. */
    int lengthAt(int place) {
        return lengthAt[place];
    }

    Passage passage(int place) {
        LibraryLeaf leaf = leafOf(place);
        return leaf.segment().passage(place - leaf.base());
    }

    MarkedPassage marked(int place) {
        LibraryLeaf leaf = leafOf(place);
        return leaf.segment().marked(place - leaf.base());
    }
}
