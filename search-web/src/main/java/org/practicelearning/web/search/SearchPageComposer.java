package org.practicelearning.web.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.SearchRequest.Sort;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.indexer.tag.PassageRole;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.LitText.Piece;
import org.practicelearning.web.page.Pager;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.search.Chips.Filter;
import org.practicelearning.web.search.SearchPage.Chip;
import org.practicelearning.web.search.SearchPage.Choice;
import org.practicelearning.web.search.SearchPage.FacetBox;
import org.practicelearning.web.search.SearchPage.Parameter;
import org.practicelearning.web.search.SearchPage.Part;
import org.practicelearning.web.search.SearchPage.Suggested;
import org.practicelearning.web.shelf.Holdings;
import org.practicelearning.web.shelf.Shelf;

/** Asks the library and puts the answer into the words of the search page. */
final class SearchPageComposer {
    /** Passages shown with each document. */
    private static final int PASSAGES_EACH = 3;

    private static final List<Integer> SIZES = List.of(10, 25, 50);

    private final LibrarySearch library;
    private final Shelf shelf;

    SearchPageComposer(LibrarySearch library, Shelf shelf) {
        this.library = library;
        this.shelf = shelf;
    }

    SearchPage compose(Reader reader, SearchAddress search, List<String> faults) {
        SearchResult result = library.search(reader, search.request(PASSAGES_EACH));
        List<Filter> filters = Chips.of(search, result);
        List<FacetBox> facets = new FacetBoxes(search).of(result.facets());
        Holdings holdings = shelf.holdings(reader);
        int first = (result.page() - 1) * search.size() + 1;
        return new SearchPage(
                search.query(),
                search.exact(),
                Words.count(result.total(), "document"),
                (result.reading().empty() && search.within().isAnywhere()) || result.total() == 0
                        ? ""
                        : Words.count(result.totalPassages(), "matching passage"),
                result.reading().rule(),
                remarks(result.reading().remark(), faults),
                didYouMean(search, result),
                OtherWays.of(search, result),
                OtherWays.otherwise(search, result),
                search.hasWords() ? search.withExact(!search.exact()).toPage() : null,
                filters.stream()
                        .map(filter -> new Chip(filter.label(), filter.without().toPage()))
                        .toList(),
                search.withoutFilters().toPage(),
                orders(search),
                sizes(search),
                facets,
                parts(search),
                YearChart.of(result, search),
                new HitLines(search).of(result.documents(), first),
                Pager.of(
                        result.page(),
                        result.pages(),
                        page -> search.onPage(page).toPage()),
                result.total() == 0 ? new WaysOut(library, reader).of(search, result, filters) : null,
                coverage(holdings),
                holdings.documents() == 0,
                holdings.unread() > 0,
                search.onPage(1).on(Address.of("search.atom")).toString(),
                search.onPage(1).on(Address.of("saved", "new")).toString(),
                hidden(search, facets, result.total() == 0),
                search.filters());
    }

    private static @Nullable Suggested didYouMean(SearchAddress search, SearchResult result) {
        if (result.didYouMean() == null) {
            return null;
        }
        List<String> typed = Arrays.asList(words(search.query()));
        List<Piece> pieces = new ArrayList<>();
        for (String word : words(result.didYouMean())) {
            boolean other = !typed.contains(word);
            boolean goesOn = other && !pieces.isEmpty() && pieces.getLast().lit();
            pieces.add(new Piece(pieces.isEmpty() ? "" : " ", goesOn));
            pieces.add(new Piece(word, other));
        }
        return new Suggested(pieces, search.withQuery(result.didYouMean()).toPage());
    }

    private static String[] words(String text) {
        return text.strip().toLowerCase(Locale.ROOT).split("\\s+");
    }

    private static List<String> remarks(@Nullable String onWords, List<String> faults) {
        List<String> remarks = new ArrayList<>(faults);
        if (onWords != null) {
            remarks.add(onWords);
        }
        return remarks;
    }

    /** The usual order has no name in the address: it changes when words are added or taken away. */
    private static List<Choice> orders(SearchAddress search) {
        Sort usual = search.sortedBy(null).order();
        List<Choice> orders = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            if (sort != Sort.RELEVANCE || search.hasWords()) {
                orders.add(
                        new Choice(sort == usual ? "" : SearchAddress.key(sort), label(sort), sort == search.order()));
            }
        }
        return orders;
    }

    /** Documents on a page; one that was asked for by its address only is offered too. */
    private static List<Choice> sizes(SearchAddress search) {
        return Stream.concat(SIZES.stream(), Stream.of(search.size()))
                .distinct()
                .sorted()
                .map(size -> new Choice(
                        size == SearchAddress.USUAL_SIZE ? "" : size.toString(),
                        Integer.toString(size),
                        size == search.size()))
                .toList();
    }

    private static String label(Sort sort) {
        return switch (sort) {
            case RELEVANCE -> "Relevance";
            case NEWEST -> "Newest first";
            case OLDEST -> "Oldest first";
            case PUBLISHER -> "Publisher, A to Z";
        };
    }

    /** What has been chosen and has no control on this page must not be lost when the form is sent. */
    private static List<Parameter> hidden(SearchAddress search, List<FacetBox> facets, boolean nothing) {
        List<Parameter> hidden = new ArrayList<>(FacetBoxes.hidden(search));
        if (!nothing) {
            hidden.removeIf(each -> each.name().equals("size"));
        }
        if (!facets.isEmpty()) {
            hidden.removeIf(each -> each.name().equals(SearchAddress.PART)
                    && PassageRole.ofKey(each.value()).isPresent());
        }
        search.include()
                .forEach((field, values) -> values.stream()
                        .filter(value -> !hasCheckbox(facets, field, value))
                        .forEach(value -> hidden.add(new Parameter(field.key(), value))));
        if (nothing && search.sort() != null) {
            hidden.add(new Parameter("sort", SearchAddress.key(search.sort())));
        }
        return hidden;
    }

    /** The parts that passages can play; the standing text of reports is offered only to who asked for it. */
    private static List<Part> parts(SearchAddress search) {
        return Arrays.stream(PassageRole.values())
                .filter(role -> role != PassageRole.BOILERPLATE
                        || search.within().roles().contains(role.key()))
                .map(role -> new Part(
                        "part-" + role.key(),
                        role.key(),
                        role.label(),
                        search.within().roles().contains(role.key())))
                .toList();
    }

    private static boolean hasCheckbox(List<FacetBox> facets, FacetField field, String value) {
        return facets.stream()
                .filter(box -> box.key().equals(field.key()))
                .flatMap(box -> box.values().stream())
                .anyMatch(each -> each.value().equals(value));
    }

    private static String coverage(Holdings holdings) {
        String upTo = holdings.latest() == null ? "" : " up to " + Words.date(holdings.latest());
        String held = "This library holds " + Words.count(holdings.documents(), "document") + upTo + ".";
        return holdings.unread() == 0
                ? held
                : held + " " + Words.count(holdings.unread(), "file") + " could not be read completely.";
    }
}
