package org.practicelearning.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.practicelearning.indexer.passage.Passage;

/** A document as the index holds it. */
record StoredDocument(DocumentCard card, List<Passage> passages) {

    /** Whether the words that stand on every passage are those of the other card. */
    boolean isTitledAs(DocumentCard other) {
        return card.title().equals(other.title()) && Objects.equals(card.pseudonym(), other.pseudonym());
    }

    static Optional<StoredDocument> find(CompartmentSnapshot snapshot, String documentId) {
        List<Document> stored = new ArrayList<>();
        try {
            for (LeafReaderContext leaf : snapshot.reader().leaves()) {
                PostingsEnum postings =
                        leaf.reader().postings(new Term(IndexField.DOCUMENT.key(), documentId), PostingsEnum.NONE);
                Bits live = leaf.reader().getLiveDocs();
                while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(postings.docID())) {
                        stored.add(leaf.reader().storedFields().document(postings.docID()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading document " + documentId + " from the index", e);
        }
        return of(stored);
    }

    private static Optional<StoredDocument> of(List<Document> stored) {
        Optional<DocumentCard> card = stored.stream()
                .map(each -> each.get(IndexField.CARD_JSON.key()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(CardJson::read);
        return card.map(found -> new StoredDocument(
                found,
                stored.stream()
                        .filter(each -> each.get(IndexField.CARD_JSON.key()) == null)
                        .map(LuceneDocuments::readPassage)
                        .sorted(Comparator.comparingInt(Passage::ordinal))
                        .toList()));
    }
}
