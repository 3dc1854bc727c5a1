package org.practicelearning.web.themes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Facet;

/** The themes of a facet as rows in the order of the vocabulary, which is no order of merit. */
final class ThemeRows {
    private ThemeRows() {}

    /** Those that some document has, narrower ones set in. */
    static List<Axis> of(ConceptScheme scheme, Facet facet, List<DocumentCard> documents) {
        Map<String, Axis> rows = new LinkedHashMap<>();
        scheme.roots(facet).forEach(root -> walk(root, 0, scheme, documents, rows));
        return List.copyOf(rows.values());
    }

    private static void walk(
            Concept concept, int depth, ConceptScheme scheme, List<DocumentCard> documents, Map<String, Axis> rows) {
        boolean found = documents.stream().anyMatch(card -> Axis.hasTheme(card, concept.id()));
        if (!found || concept.retired() || rows.containsKey(concept.id())) {
            return;
        }
        rows.put(concept.id(), Axis.theme(concept.id(), concept.prefLabel(), Math.min(depth, 3)));
        for (String narrower : scheme.narrower(concept.id())) {
            scheme.concept(narrower).ifPresent(each -> walk(each, depth + 1, scheme, documents, rows));
        }
    }
}
