package org.practicelearning.web.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.indexer.search.SearchResult.Facet;
import org.practicelearning.indexer.search.SearchResult.FacetValue;

/**
 * Which figures of a search may be told elsewhere. The counts of a facet of which each document has one value add up to
 * the total, and every such facet to the same total: hiding a small one hides others until none can be worked out.
 */
public final class SearchFigures {
    private final SmallNumbers rule;
    private final SearchResult result;
    private final Map<FacetField, Set<String>> hidden = new EnumMap<>(FacetField.class);
    private boolean totalHidden;

    private SearchFigures(SmallNumbers rule, SearchResult result) {
        this.rule = rule;
        this.result = result;
    }

    /** The figures of a search for those who are told them. */
    public static SearchFigures of(SmallNumbers rule, Audience audience, SearchResult result) {
        SearchFigures figures = new SearchFigures(rule, result);
        if (audience == Audience.ELSEWHERE) {
            figures.hide();
        }
        return figures;
    }

    /** Whether the number of documents, and with it those of passages and pages, is hidden. */
    public boolean hidesTotal() {
        return totalHidden;
    }

    /** Whether the number of passages is. */
    public boolean hidesPassages(Audience audience) {
        return totalHidden
                || (audience == Audience.ELSEWHERE && rule.isSmall(result.totalPassages(), result.unpublished() > 0));
    }

    /** Whether the count of a value is. */
    public boolean hides(FacetField field, String value) {
        return hidden.getOrDefault(field, Set.of()).contains(value);
    }

    private void hide() {
        totalHidden = rule.isSmall(result.total(), result.unpublished() > 0);
        for (Facet facet : result.facets()) {
            for (FacetValue value : facet.values()) {
                if (rule.isSmall(value.count(), value.unpublished() > 0)) {
                    hide(facet.field(), value);
                }
            }
        }
        List<Row> rows = rows();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Row row : rows) {
                changed |= protect(row);
            }
        }
    }

    private boolean hide(FacetField field, FacetValue value) {
        return hidden.computeIfAbsent(field, key -> new HashSet<>()).add(value.value());
    }

    /**
     * Counts that add up to the total.
     *
     * @param closed whether there are no other documents than those of the values
     */
    private record Row(FacetField field, List<FacetValue> values, boolean closed) {}

    /** Values chosen of a facet add up by themselves; of one of which nothing is chosen, all that are not excluded do. */
    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Facet facet : result.facets()) {
            List<FacetValue> chosen =
                    facet.values().stream().filter(FacetValue::included).toList();
            boolean several = facet.field().hasSeveral();
            if (facet.field().asksForAll() || (several && chosen.size() == 1)) {
                chosen.forEach(each -> rows.add(new Row(facet.field(), List.of(each), true)));
            } else if (!several && !chosen.isEmpty()) {
                rows.add(new Row(facet.field(), chosen, true));
            } else if (!several) {
                rows.add(new Row(
                        facet.field(),
                        facet.values().stream().filter(each -> !each.excluded()).toList(),
                        false));
            }
        }
        return rows;
    }

    private boolean protect(Row row) {
        int size = row.values().size();
        int[] counts = new int[size + 2];
        boolean[] unpublished = new boolean[size + 2];
        boolean[] flags = new boolean[size + 2];
        int closedRest = result.unpublished();
        counts[size] = result.total();
        for (int at = 0; at < size; at++) {
            FacetValue value = row.values().get(at);
            counts[at] = value.count();
            unpublished[at] = value.unpublished() > 0;
            flags[at] = hides(row.field(), value.value());
            counts[size] -= value.count();
            closedRest -= value.unpublished();
        }
        if (counts[size] < 0 || (row.closed() && counts[size] > 0)) {
            // A value was asked for that there is not, or is excluded too: these are counted over another total.
            return false;
        }
        // Documents without a value are not told of: as far as anybody can tell, there may be such.
        unpublished[size] = closedRest > 0;
        flags[size] = !row.closed() && closedRest > 0;
        counts[size + 1] = result.total();
        unpublished[size + 1] = result.unpublished() > 0;
        flags[size + 1] = totalHidden;
        return take(row, rule.hiddenInRow(counts, unpublished, flags));
    }

    private boolean take(Row row, boolean[] flags) {
        boolean changed = !totalHidden && flags[flags.length - 1];
        totalHidden |= flags[flags.length - 1];
        for (int at = 0; at < row.values().size(); at++) {
            if (flags[at]) {
                changed |= hide(row.field(), row.values().get(at));
            }
        }
        return changed;
    }
}
