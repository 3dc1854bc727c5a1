package org.practicelearning.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.indexer.search.SearchResult.FacetValue;
import org.practicelearning.indexer.tag.PassageRole;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.indexer.taxonomy.Facet;

/** The filters in force, in words. */
final class Chips {
    private Chips() {}

    /** A filter and the search without it. */
    record Filter(String label, SearchAddress without) {}

    static List<Filter> of(SearchAddress search, SearchResult result) {
        List<Filter> filters = new ArrayList<>();
        add(filters, "", search.include(), search, result);
        add(filters, "not ", search.exclude(), search, result);
        new TreeSet<>(search.within().themes())
                .forEach(each -> filters.add(new Filter("Passages on: " + theme(result, each), search.without(each))));
        new TreeSet<>(search.within().roles())
                .forEach(each -> filters.add(new Filter("Part: " + role(each), search.without(each))));
        return filters;
    }

    private static String theme(SearchResult result, String theme) {
        int slash = theme.indexOf('/');
        String concept = slash < 0 ? theme : theme.substring(0, slash);
        String how = slash < 0 ? "" : theme.substring(slash + 1);
        FacetField field = Facet.ofId(concept)
                .map(facet -> switch (facet) {
                    case HARM -> FacetField.HARM;
                    case AGENCY -> FacetField.AGENCY;
                    default -> FacetField.THEME;
                })
                .orElse(FacetField.THEME);
        String status = TagStatus.ofKey(how).map(TagStatus::label).orElse(how);
        return label(result, field, concept) + (status.isEmpty() ? "" : " (" + status.toLowerCase(Locale.ROOT) + ")");
    }

    private static String role(String key) {
        return PassageRole.ofKey(key).map(PassageRole::label).orElse(key);
    }

    private static void add(
            List<Filter> filters,
            String prefix,
            Map<FacetField, Set<String>> values,
            SearchAddress search,
            SearchResult result) {
        values.forEach((field, chosen) -> {
            for (String value : chosen) {
                String label = field.label() + ": " + prefix + label(result, field, value);
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
