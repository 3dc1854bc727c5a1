package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.search.SearchResult.Facet;
import org.practicelearning.indexer.search.SearchResult.FacetValue;

/**
 * Narrows answers by facets and counts, for each value, the documents that choosing it would give: values of one facet
 * are alternatives, so a facet is counted over what the other facets leave. What is left out stays left out, but for the
 * value itself.
 */
final class FacetCounts {
    private final OpenLibrary library;
    private final Map<FacetField, int[]> counts = new EnumMap<>(FacetField.class);
    private final Map<FacetField, int[]> unpublished = new EnumMap<>(FacetField.class);
    private final Map<FacetField, Choice> choices = new EnumMap<>(FacetField.class);
    private final FixedBitSet chosen;

    /** What is chosen of a facet, by the number of each value. */
    private record Choice(FacetTable.Column column, boolean[] included, int needed, boolean[] excluded) {
        static Choice of(FacetField field, FacetTable.Column column, Set<String> include, Set<String> exclude) {
            boolean[] included = flags(column, include);
            int needed = field.asksForAll() ? include.size() : Math.min(1, include.size());
            return new Choice(column, included, needed, flags(column, exclude));
        }

        private static boolean[] flags(FacetTable.Column column, Set<String> values) {
            boolean[] flags = new boolean[column.values().size()];
            for (int at = 0; at < flags.length; at++) {
                flags[at] = values.contains(column.values().get(at));
            }
            return flags;
        }

        boolean admits(int document) {
            return held(document, included) >= needed && excludedOf(document) == 0;
        }

        int excludedOf(int document) {
            return held(document, excluded);
        }

        private int held(int document, boolean[] wanted) {
            int count = 0;
            for (int value : column.ofDocument()[document]) {
                count += wanted[value] ? 1 : 0;
            }
            return count;
        }
    }

    private FacetCounts(OpenLibrary library, SearchRequest request) {
        this.library = library;
        this.chosen = PlaceSets.empty(library.cards().size());
        for (FacetField field : FacetField.values()) {
            FacetTable.Column column = library.facets().column(field);
            Set<String> include = request.include().getOrDefault(field, Set.of());
            Set<String> exclude = request.exclude().getOrDefault(field, Set.of());
            choices.put(field, Choice.of(field, column, include, exclude));
            counts.put(field, new int[column.values().size()]);
            unpublished.put(field, new int[column.values().size()]);
        }
    }

    static FacetCounts of(OpenLibrary library, SearchRequest request, FixedBitSet answers) {
        FacetCounts facets = new FacetCounts(library, request);
        PlaceSets.each(answers, facets::count);
        return facets;
    }

    private void count(int document) {
        FacetField refusing = null;
        for (Map.Entry<FacetField, Choice> each : choices.entrySet()) {
            if (!each.getValue().admits(document)) {
                if (refusing != null) {
                    return;
                }
                refusing = each.getKey();
            }
        }
        if (refusing == null) {
            chosen.set(document);
            choices.keySet().forEach(field -> countIn(field, document));
        } else {
            countIn(refusing, document);
        }
    }

    /** A document with an excluded value counts for that value only: choosing it takes the exclusion away. */
    private void countIn(FacetField field, int document) {
        Choice choice = choices.get(field);
        int[] count = counts.get(field);
        int[] closed = unpublished.get(field);
        if (choice == null || count == null || closed == null) {
            return;
        }
        int excluded = choice.excludedOf(document);
        if (field.asksForAll() && choice.held(document, choice.included()) < choice.needed()) {
            return;
        }
        for (int value : choice.column().ofDocument()[document]) {
            if (excluded == 0 || (excluded == 1 && choice.excluded()[value])) {
                count[value]++;
                closed[value] += isUnpublished(document) ? 1 : 0;
            }
        }
    }

    /** The documents that all facets admit. */
    FixedBitSet chosen() {
        return chosen;
    }

    private boolean isUnpublished(int document) {
        return library.cards().get(document).compartment().accessClass() != AccessClass.PUBLISHED;
    }

    /** How many of them not everybody may open. */
    int unpublished() {
        int[] count = {0};
        PlaceSets.each(chosen, document -> count[0] += isUnpublished(document) ? 1 : 0);
        return count[0];
    }

    int undated() {
        int[] undated = {0};
        FacetTable.Column years = library.facets().column(FacetField.YEAR);
        PlaceSets.each(chosen, document -> undated[0] += years.ofDocument()[document].length == 0 ? 1 : 0);
        return undated[0];
    }

    /** Facets with any value found or chosen. */
    List<Facet> facets() {
        List<Facet> facets = new ArrayList<>();
        choices.forEach((field, choice) -> {
            List<FacetValue> values = values(field, choice);
            if (!values.isEmpty()) {
                facets.add(new Facet(field, values));
            }
        });
        return facets;
    }

    private List<FacetValue> values(FacetField field, Choice choice) {
        int[] count = counts.getOrDefault(field, new int[0]);
        int[] closed = unpublished.getOrDefault(field, new int[0]);
        List<FacetValue> values = new ArrayList<>();
        for (int value = 0; value < count.length; value++) {
            boolean asked = choice.included()[value] || choice.excluded()[value];
            if (asked || (count[value] > 0 && !field.asksForAll())) {
                values.add(new FacetValue(
                        choice.column().values().get(value),
                        choice.column().labels().get(value),
                        count[value],
                        closed[value],
                        choice.included()[value],
                        choice.excluded()[value]));
            }
        }
        values.sort(order(field));
        return values;
    }

    private static Comparator<FacetValue> order(FacetField field) {
        if (field == FacetField.YEAR || field == FacetField.INCIDENT_YEAR) {
            return Comparator.comparing(FacetValue::value).reversed();
        }
        return Comparator.comparingInt(FacetValue::count)
                .reversed()
                .thenComparing(FacetValue::label)
                .thenComparing(FacetValue::value);
    }
}
