package org.practicelearning.web.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.indexer.search.SearchResult.DocumentHit;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.reading.ReadingPage.Way;
import org.practicelearning.web.search.SearchAddress;

/** The way back to the results, and to the documents before and after this one in them. */
final class WayBack {
    private final LibrarySearch library;

    WayBack(LibrarySearch library) {
        this.library = library;
    }

    Way of(Reader reader, OpenDocument open) {
        SearchAddress search = open.search();
        if (open.position() == null) {
            return search.hasWords()
                    ? new Way(search.toPage(), "Search the library for these words", null, null)
                    : Way.NONE;
        }
        int position = open.position();
        int page = (position - 1) / search.size() + 1;
        SearchResult result = library.search(reader, search.onPage(page).request(0));
        String label = position > result.total()
                ? "Back to results"
                : "Back to results (" + Words.number(position) + " of " + Words.number(result.total()) + ")";
        return new Way(
                search.onPage(page).toPage(),
                label,
                position == 1 ? null : neighbour(reader, search, position - 1, result),
                position >= result.total() ? null : neighbour(reader, search, position + 1, result));
    }

    /** The address of the document at a position; asks once more only across the edge of a page of results. */
    private @Nullable String neighbour(Reader reader, SearchAddress search, int position, SearchResult result) {
        int page = (position - 1) / search.size() + 1;
        List<DocumentHit> documents = page == result.page()
                ? result.documents()
                : library.search(reader, search.onPage(page).request(0)).documents();
        int index = (position - 1) % search.size();
        if (index >= documents.size()) {
            return null;
        }
        String id = documents.get(index).card().id();
        return search.onPage(1).on(Address.of("doc", id)).with("pos", position).toString();
    }
}
