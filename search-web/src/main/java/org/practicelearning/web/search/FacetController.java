package org.practicelearning.web.search;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.SearchResult.Facet;
import org.practicelearning.indexer.search.SearchResult.FacetValue;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.search.SearchPage.Parameter;
import org.practicelearning.web.search.SearchPage.Value;

/**
 * Every value of one facet on a page of its own: to find one by part of its name, to choose several, to exclude some.
 * {@code GET /search/facet/KEY}.
 */
public final class FacetController {
    private final LibrarySearch library;
    private final Pages pages;

    public FacetController(LibrarySearch library, Pages pages) {
        this.library = library;
        this.pages = pages;
    }

    /**
     * What the page shows.
     *
     * @param find part of a name that was looked for
     * @param state the rest of the search
     * @param chosenElsewhere values chosen or excluded that the list does not show now
     */
    record FacetPage(
            String key,
            String label,
            String find,
            String byName,
            String byCount,
            boolean sortedByName,
            String shown,
            List<Value> values,
            List<Parameter> state,
            List<Parameter> chosenElsewhere,
            String back) {}

    /** Shows the values of a facet. */
    public void show(Context ctx) {
        FacetField field = FacetField.ofKey(ctx.pathParam("facet"))
                .orElseThrow(() -> new Refusal.NotFound("There is no filter of that name."));
        SearchAddress search = SearchParameters.read(ctx.queryParamMap(), Set.of("find", "order"))
                .search()
                .onPage(1);
        String find = given(ctx, "find");
        boolean byName = given(ctx, "order").equals("name");
        List<Value> all = values(ctx, search, field);
        List<Value> shown = new ArrayList<>(matching(all, find));
        if (byName) {
            shown.sort((a, b) -> a.label().compareToIgnoreCase(b.label()));
        }
        Address here = search.on(Address.of("search", "facet", field.key())).with("find", find);
        pages.show(
                ctx,
                PageHead.of("Filter by " + field.label().toLowerCase(Locale.ROOT), Section.SEARCH),
                "facet",
                new FacetPage(
                        field.key(),
                        field.label(),
                        find,
                        here.with("order", "name").toString(),
                        here.toString(),
                        byName,
                        (find.isEmpty() ? "" : Words.number(shown.size()) + " of ") + Words.count(all.size(), "value"),
                        shown,
                        FacetBoxes.parameters(search, field),
                        elsewhere(field, all, shown),
                        search.toPage()));
    }

    private List<Value> values(Context ctx, SearchAddress search, FacetField field) {
        FacetBoxes boxes = new FacetBoxes(search);
        List<Value> values = new ArrayList<>();
        for (Facet facet : library.search(ReaderOf.of(ctx), search.request(0)).facets()) {
            if (facet.field() == field) {
                for (FacetValue value : facet.values()) {
                    values.add(boxes.value(field, value, values.size()));
                }
            }
        }
        return values;
    }

    private static List<Value> matching(List<Value> values, String find) {
        String wanted = find.toLowerCase(Locale.ROOT);
        return values.stream()
                .filter(value -> value.label().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private static List<Parameter> elsewhere(FacetField field, List<Value> all, List<Value> shown) {
        List<Parameter> elsewhere = new ArrayList<>();
        for (Value value : all) {
            if (!shown.contains(value) && value.chosen()) {
                elsewhere.add(new Parameter(field.key(), value.value()));
            } else if (!shown.contains(value) && value.excluded()) {
                elsewhere.add(new Parameter(SearchAddress.NOT + field.key(), value.value()));
            }
        }
        return elsewhere;
    }

    private static String given(Context ctx, String name) {
        String value = ctx.queryParam(name);
        return value == null ? "" : value.strip();
    }
}
