package org.practicelearning.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.indexer.search.SearchResult.FacetValue;

/** The filters in force, in words. */
final class Chips {
    private Chips() {}

    /** A filter and the search without it. */
    record Filter(String label, SearchAddress without) {}

    static List<Filter> of(SearchAddress search, SearchResult result) {
        List<Filter> filters = new ArrayList<>();
        add(filters, "", search.include(), search, result);
        add(filters, "Not ", search.exclude(), search, result);
        return filters;
    }

    private static void add(
            List<Filter> filters,
            String prefix,
            Map<FacetField, Set<String>> values,
            SearchAddress search,
            SearchResult result) {
        values.forEach((field, chosen) -> {
            for (String value : chosen) {
                String label = prefix + field.label() + ": " + label(result, field, value);
                filters.add(new Filter(label, search.without(field, value)));
            }
        });
    }

    private static String label(SearchResult result, FacetField field, String value) {
        return result.facets().stream()
                .filter(facet -> facet.field() == field)
                .flatMap(facet -> facet.values().stream())
                .filter(each -> each.value().equals(value))
                .map(FacetValue::label)
                .findFirst()
                .orElse(value);
    }
}
