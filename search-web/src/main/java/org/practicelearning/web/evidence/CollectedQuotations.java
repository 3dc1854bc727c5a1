package org.practicelearning.web.evidence;

import java.util.List;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.database.H2Transaction;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.retention.Quoting;

/** The quotations of a document in collections. */
public final class CollectedQuotations implements Quoting {
    private final Collections collections;

    public CollectedQuotations(Collections collections) {
        this.collections = collections;
    }

    @Override
    public List<Place> of(Reader reader, String documentId) {
        return collections.readable(reader).stream()
                .map(each -> place(reader, each, documentId))
                .filter(each -> !each.what().isEmpty())
                .toList();
    }

    private Place place(Reader reader, CollectionRecord each, String documentId) {
        long quotations = collections.items(reader, each).stream()
                .filter(item -> item.evidence().document().equals(documentId))
                .count();
        return new Place(
                quotations == 0 ? "" : "Collection, " + Words.count(quotations, "quotation"),
                each.name(),
                Address.of("collections", each.id()).toString());
    }

    /** Those too that were taken out and could still be put back. */
    @Override
    public void takeOut(H2Transaction transaction, String documentId) {
        JdbiCollectedRows.deleteOf(transaction.handle(), documentId);
    }
}
