package org.practicelearning.web.site;

import java.util.List;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.search.SearchResult.Facet;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.site.HomeController.Way;

/** The broadest harms that most documents are about. */
final class LargestThemes {
    private static final int MOST = 8;

    private LargestThemes() {}

    /** @param facets of every document, the most frequent values first */
    static List<Way> harms(List<Facet> facets, ConceptScheme scheme) {
        return facets.stream()
                .filter(facet -> facet.field() == FacetField.HARM)
                .flatMap(facet -> facet.values().stream())
                .filter(value -> scheme.concept(value.value())
                        .filter(concept -> concept.broader().isEmpty())
                        .isPresent())
                .limit(MOST)
                .map(value -> new Way(
                        value.label(),
                        Words.number(value.count()),
                        Address.of("themes", value.value()).toString()))
                .toList();
    }
}
