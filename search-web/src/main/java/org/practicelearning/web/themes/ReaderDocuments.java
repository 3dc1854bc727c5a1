package org.practicelearning.web.themes;

import java.util.ArrayList;
import java.util.List;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.web.search.SearchAddress;

/** All documents of a search that a reader may open, so that figures are counted over just what a search shows. */
final class ReaderDocuments {
    private static final int MOST_A_PAGE = 100;

    private ReaderDocuments() {}

    static List<DocumentCard> of(LibrarySearch library, Reader reader, SearchAddress search) {
        List<DocumentCard> cards = new ArrayList<>();
        SearchAddress pages = search.inPagesOf(MOST_A_PAGE);
        int last = 1;
        for (int page = 1; page <= last; page++) {
            SearchResult result = library.search(reader, pages.onPage(page).request(0));
            last = result.pages();
            result.documents().forEach(hit -> cards.add(hit.card()));
        }
        return cards;
    }
}
