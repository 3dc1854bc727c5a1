package org.practicelearning.web.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.web.search.SearchAddress;

/** Tells a search back in words. */
final class SearchWords {
    private SearchWords() {}

    static String of(SearchAddress search, ConceptScheme scheme) {
        List<String> parts = new ArrayList<>();
        parts.add(
                search.hasWords()
                        ? "“" + search.query() + "”" + (search.exact() ? ", exact words only" : "")
                        : "Any words");
        chosen(search.include(), "", scheme, parts);
        chosen(search.exclude(), "not ", scheme, parts);
        if (!search.within().themes().isEmpty()) {
            parts.add("passages on "
                    + search.within().themes().stream()
                            .map(each -> name(scheme, each.replaceFirst("/.*", "")))
                            .collect(Collectors.joining(" or ")));
        }
        if (!search.within().roles().isEmpty()) {
            parts.add("only " + String.join(" or ", search.within().roles()));
        }
        return String.join("; ", parts);
    }

    private static void chosen(
            Map<FacetField, Set<String>> values, String before, ConceptScheme scheme, List<String> parts) {
        values.forEach((field, chosen) -> parts.add(before + field.label() + ": "
                + chosen.stream()
                        .map(each -> field == FacetField.TYPE
                                ? DocumentType.ofKey(each)
                                        .map(DocumentType::label)
                                        .orElse(each)
                                : name(scheme, each))
                        .collect(Collectors.joining(" or "))));
    }

    static String name(ConceptScheme scheme, String value) {
        return scheme.concept(value).isPresent() ? scheme.label(value) : value;
    }
}
