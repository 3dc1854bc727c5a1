package org.practicelearning.web.themes;

import java.util.List;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.web.search.SearchAddress;

/** The types of document that figures are about, and those that guide practice. */
final class CaseTypes {
    /** Papers about what happened to children: what a figure about reviews counts. */
    static final List<String> REVIEWS = keys(
            DocumentType.LCSPR,
            DocumentType.SCR,
            DocumentType.RAPID_REVIEW,
            DocumentType.THEMATIC,
            DocumentType.NATIONAL);

    /** Papers that say what to do. */
    static final List<String> GUIDANCE = keys(DocumentType.GUIDANCE, DocumentType.PROCEDURE);

    private CaseTypes() {}

    private static List<String> keys(DocumentType... types) {
        return List.of(types).stream().map(DocumentType::key).toList();
    }

    static SearchAddress among(SearchAddress search, List<String> types) {
        SearchAddress narrowed = search;
        for (String type : types) {
            narrowed = narrowed.with(FacetField.TYPE, type);
        }
        return narrowed;
    }

    static boolean isReview(DocumentCard card) {
        return REVIEWS.contains(card.type());
    }
}
