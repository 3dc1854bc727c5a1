package org.practicelearning.web.site;

import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.web.page.Words;

/** A document on one line of a list. */
final class DocumentLine {
    private DocumentLine() {}

    /** "Northborough Safeguarding Children Partnership, 4 March 2025". */
    static String source(DocumentCard card) {
        String when = card.published() != null
                ? Words.date(card.published())
                : card.year() == null ? "no date" : card.year().toString();
        String from = card.publisher() != null ? card.publisher() : card.partnership();
        return from == null ? when : from + ", " + when;
    }
}
