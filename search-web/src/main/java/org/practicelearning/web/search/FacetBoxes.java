package org.practicelearning.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.search.SearchResult.Facet;
import org.practicelearning.indexer.search.SearchResult.FacetValue;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.search.SearchPage.FacetBox;
import org.practicelearning.web.search.SearchPage.Parameter;
import org.practicelearning.web.search.SearchPage.Value;

/** Facets beside the results: the first few values of each, the rest on a page of their own. */
final class FacetBoxes {
    /** Values shown beside the results. */
    static final int FIRST_VALUES = 7;

    /** A facet with more values than this has a box to find one. */
    static final int FINDABLE = 10;

    /** Facets that are open before anybody chose anything. */
    private static final int OPEN = 2;

    private final SearchAddress search;

    FacetBoxes(SearchAddress search) {
        this.search = search;
    }

    List<FacetBox> of(List<Facet> facets) {
        List<FacetBox> boxes = new ArrayList<>();
        for (Facet facet : facets) {
            if (!facet.values().isEmpty()) {
                boxes.add(box(facet, boxes.size() < OPEN));
            }
        }
        return boxes;
    }

    private FacetBox box(Facet facet, boolean early) {
        String key = facet.field().key();
        int chosen = (int) facet.values().stream()
                .filter(value -> chosen(facet.field(), value) || excluded(facet.field(), value))
                .count();
        return new FacetBox(
                key,
                facet.field().label(),
                early || chosen > 0,
                chosen,
                firstValues(facet),
                facet.values().size(),
                facet.values().size() > FINDABLE,
                search.onPage(1).on(Address.of("search", "facet", key)).toString(),
                parameters(search, null));
    }

    private List<Value> firstValues(Facet facet) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < facet.values().size(); i++) {
            FacetValue value = facet.values().get(i);
            if (i < FIRST_VALUES || chosen(facet.field(), value)) {
                values.add(value(facet.field(), value, i));
            }
        }
        return facet.field() == FacetField.HARM || facet.field() == FacetField.THEME ? nested(values) : values;
    }

    /** Narrower themes below the wider one they belong under, where both are shown; their ids begin alike. */
    private static List<Value> nested(List<Value> values) {
        List<Value> nested = new ArrayList<>();
        for (Value each : values) {
            if (widest(each, values) == each) {
                nested.add(each);
                values.stream()
                        .filter(other -> other != each && widest(other, values) == each)
                        .forEach(other -> nested.add(other.below()));
            }
        }
        return nested;
    }

    private static Value widest(Value value, List<Value> values) {
        return values.stream()
                .filter(other -> value.value().startsWith(other.value() + "."))
                .min(Comparator.comparingInt(other -> other.value().length()))
                .orElse(value);
    }

    /** A value in the words of a list; {@code number} makes its id on the page. */
    Value value(FacetField field, FacetValue value, int number) {
        return new Value(
                "facet-" + field.key() + "-" + number,
                value.value(),
                value.label(),
                Words.number(value.count()),
                chosen(field, value),
                excluded(field, value),
                0);
    }

    private boolean chosen(FacetField field, FacetValue value) {
        return search.includes(field, value.value());
    }

    private boolean excluded(FacetField field, FacetValue value) {
        return search.excludes(field, value.value());
    }

    /** Every part of a search as parameters of a form, but for the values of one facet. */
    static List<Parameter> parameters(SearchAddress search, @Nullable FacetField but) {
        List<Parameter> parameters = new ArrayList<>(hidden(search));
        if (search.hasWords()) {
            parameters.add(new Parameter("q", search.query()));
        }
        if (search.exact()) {
            parameters.add(new Parameter("exact", "1"));
        }
        if (search.sort() != null) {
            parameters.add(new Parameter("sort", SearchAddress.key(search.sort())));
        }
        add(parameters, "", search.include(), but);
        if (but != null) {
            parameters.removeIf(each -> each.name().equals(SearchAddress.NOT + but.key()));
        }
        return parameters;
    }

    /** The parts of a search that no control of the search page holds: excluded values, the passages asked for, the size. */
    static List<Parameter> hidden(SearchAddress search) {
        List<Parameter> parameters = new ArrayList<>();
        add(parameters, SearchAddress.NOT, search.exclude(), null);
        search.within().themes().forEach(each -> parameters.add(new Parameter(SearchAddress.ABOUT, each)));
        search.within().roles().forEach(each -> parameters.add(new Parameter(SearchAddress.PART, each)));
        search.widening().without().forEach(each -> parameters.add(new Parameter(SearchAddress.WITHOUT, each)));
        if (!search.widening().on()) {
            parameters.add(new Parameter(SearchAddress.WIDEN, SearchAddress.OFF));
        }
        if (search.size() != SearchAddress.USUAL_SIZE) {
            parameters.add(new Parameter("size", Integer.toString(search.size())));
        }
        return parameters;
    }

    private static void add(
            List<Parameter> parameters, String prefix, Map<FacetField, Set<String>> values, @Nullable FacetField but) {
        values.forEach((field, chosen) -> {
            if (field != but) {
                chosen.forEach(value -> parameters.add(new Parameter(prefix + field.key(), value)));
            }
        });
    }
}
