package org.practicelearning.web.drafting;

import java.util.List;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.database.H2Transaction;
import org.practicelearning.web.retention.Quoting;

/** The quotations of a document in drafts, in all their saves. */
public final class DraftQuotations implements Quoting {
    private final Drafts drafts;

    public DraftQuotations(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Nobody learns here of a draft that is not theirs. */
    @Override
    public List<Place> of(Reader reader, String documentId) {
        return drafts.of(reader).stream()
                .filter(each -> each.draft().evidence().values().stream()
                        .anyMatch(evidence -> evidence.document().equals(documentId)))
                .map(each -> new Place("Draft", each.draft().title(), DraftRoutes.address(each)))
                .toList();
    }

    @Override
    public void takeOut(H2Transaction transaction, String documentId) {
        new JdbiTakingOut(transaction.handle(), documentId).everywhere();
    }
}
