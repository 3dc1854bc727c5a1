package org.practicelearning.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.search.SearchRequest;
import org.practicelearning.indexer.search.SearchResult.Facet;
import org.practicelearning.indexer.search.SearchResult.FacetValue;

/** Narrows invented documents by facets, and counts what choosing each value would give. */
final class InventedFacets {
    private static final Map<FacetField, Function<DocumentCard, Optional<String>>> FACETS = facets();

    private InventedFacets() {}

    private static Map<FacetField, Function<DocumentCard, Optional<String>>> facets() {
        Map<FacetField, Function<DocumentCard, Optional<String>>> facets = new TreeMap<>();
        facets.put(FacetField.TYPE, card -> Optional.of(card.type()));
        facets.put(FacetField.YEAR, card -> Optional.ofNullable(card.year()).map(String::valueOf));
        facets.put(FacetField.PARTNERSHIP, card -> Optional.ofNullable(card.partnership()));
        facets.put(FacetField.PUBLISHER, card -> Optional.ofNullable(card.publisher()));
        return facets;
    }

    static boolean passes(InventedDocument document, SearchRequest request, @Nullable FacetField but) {
        for (FacetField field : FacetField.values()) {
            Optional<String> value =
                    FACETS.getOrDefault(field, card -> Optional.empty()).apply(document.card());
            Set<String> wanted = field == but ? Set.of() : request.include().getOrDefault(field, Set.of());
            Set<String> unwanted = request.exclude().getOrDefault(field, Set.of());
            if ((!wanted.isEmpty() && value.filter(wanted::contains).isEmpty())
                    || value.filter(unwanted::contains).isPresent()) {
                return false;
            }
        }
        return true;
    }

    static List<Facet> of(List<InventedDocument> found, SearchRequest request) {
        List<Facet> facets = new ArrayList<>();
        FACETS.forEach((field, valueOf) -> {
            Map<String, Integer> counts = new TreeMap<>();
            Map<String, String> labels = new TreeMap<>();
            found.stream()
                    .filter(each -> passes(each, request, field))
                    .forEach(each -> valueOf.apply(each.card()).ifPresent(value -> {
                        counts.merge(value, 1, Integer::sum);
                        labels.put(value, field == FacetField.TYPE ? each.card().typeLabel() : value);
                    }));
            facets.add(new Facet(
                    field,
                    counts.entrySet().stream()
                            .sorted(Map.Entry.<String, Integer>comparingByValue()
                                    .reversed())
                            .map(entry -> new FacetValue(
                                    entry.getKey(),
                                    labels.getOrDefault(entry.getKey(), ""),
                                    entry.getValue(),
                                    0,
                                    request.include()
                                            .getOrDefault(field, Set.of())
                                            .contains(entry.getKey()),
                                    request.exclude()
                                            .getOrDefault(field, Set.of())
                                            .contains(entry.getKey())))
                            .toList()));
        });
        return facets;
    }
}
