package org.practicelearning.web.search;

import io.javalin.http.Context;
import java.util.Set;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.shelf.Shelf;

/** The search page: {@code GET /search}. */
public final class SearchController {
    private final Pages pages;
    private final SearchPageComposer composer;

    public SearchController(LibrarySearch library, Shelf shelf, Pages pages) {
        this.pages = pages;
        this.composer = new SearchPageComposer(library, shelf);
    }

    /** Shows the answer to a search. */
    public void show(Context ctx) {
        SearchParameters.Reading reading = SearchParameters.read(ctx.queryParamMap(), Set.of());
        SearchAddress search = reading.search();
        SearchPage page = composer.compose(ReaderOf.of(ctx), search, reading.faults());
        pages.show(
                ctx,
                PageHead.of(title(search, page), Section.SEARCH)
                        .withScript("suggest.js")
                        .withFeed(page.feed()),
                "search",
                page);
    }

    /** The search of an address, each part that cannot be read taken as usual. */
    static SearchAddress read(Context ctx) {
        return SearchParameters.read(ctx.queryParamMap(), Set.of()).search();
    }

    private static String title(SearchAddress search, SearchPage page) {
        String what = search.hasWords()
                ? shortened(search.query()) + " - " + page.summary()
                : "All documents - " + page.summary();
        return page.pager().pages() == 1
                ? what
                : what + " (page " + page.pager().page() + " of " + page.pager().pages() + ")";
    }

    private static String shortened(String query) {
        int[] letters = query.codePoints().limit(80).toArray();
        String start = new String(letters, 0, letters.length);
        return start.length() < query.length() ? start + "…" : start;
    }
}
