package org.practicelearning.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.indexer.search.SearchResult.WordCount;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.search.Chips.Filter;
import org.practicelearning.web.search.SearchPage.Nothing;
import org.practicelearning.web.search.SearchPage.Way;
import org.practicelearning.web.search.SearchPage.WordLine;

/**
 * What to offer when nothing was found: which word is not in the library, and what each filter keeps out. The counts are
 * asked, not guessed.
 */
final class WaysOut {
    /** Filters of which the removal is tried; each costs one search. */
    private static final int TRIED = 8;

    private final LibrarySearch library;
    private final Reader reader;

    WaysOut(LibrarySearch library, Reader reader) {
        this.library = library;
        this.reader = reader;
    }

    Nothing of(SearchAddress search, SearchResult result, List<Filter> filters) {
        List<WordLine> words = result.words().stream()
                .map(word -> new WordLine(
                        word.word(),
                        Words.count(word.documents(), "document"),
                        word.documents() == 0,
                        search.withQuery(word.word()).toPage()))
                .toList();
        List<Way> ways = ways(search, filters);
        return new Nothing(
                words,
                ways,
                ways.isEmpty() && !filters.isEmpty(),
                new HitLines(search.withQuery(held(search, result))).of(result.nearest(), 0));
    }

    /** The words that some document holds, so that the nearest documents open with them lit. */
    private static String held(SearchAddress search, SearchResult result) {
        String held = result.words().stream()
                .filter(word -> word.documents() > 0)
                .map(WordCount::word)
                .collect(Collectors.joining(" OR "));
        return held.isEmpty() ? search.query() : held;
    }

    private List<Way> ways(SearchAddress search, List<Filter> filters) {
        List<Way> ways = new ArrayList<>();
        filters.stream().limit(TRIED).forEach(filter -> add(ways, "Remove " + filter.label(), filter.without()));
        if (filters.size() > 1) {
            add(ways, "Remove all filters", search.withoutFilters());
        }
        if (search.exact()) {
            add(ways, "Include other endings and spellings of the words", search.withExact(false));
        }
        if (search.query().contains("\"")) {
            add(
                    ways,
                    "Search for the words without quotation marks",
                    search.withQuery(search.query().replace("\"", " ").strip()));
        }
        return ways;
    }

    private void add(List<Way> ways, String label, SearchAddress other) {
        int total = library.search(reader, other.onPage(1).request(0)).total();
        if (total > 0) {
            ways.add(new Way(label, Words.count(total, "document"), other.toPage()));
        }
    }
}
