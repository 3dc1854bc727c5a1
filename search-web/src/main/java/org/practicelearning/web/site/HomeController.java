package org.practicelearning.web.site;

import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.SearchResult.Facet;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.search.SearchAddress;
import org.practicelearning.web.shelf.Holdings;
import org.practicelearning.web.shelf.Listing;
import org.practicelearning.web.shelf.Shelf;

/** The home page: the search box, what the library holds, what came last, and ways to browse. {@code GET /}. */
public final class HomeController {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int RECENT = 6;
    private static final int WAYS = 12;
    private static final List<FacetField> WAYS_TO_BROWSE =
            List.of(FacetField.TYPE, FacetField.PARTNERSHIP, FacetField.YEAR);

    private final LibrarySearch library;
    private final Shelf shelf;
    private final Coding coding;
    private final Pages pages;

    public HomeController(LibrarySearch library, Shelf shelf, Coding coding, Pages pages) {
        this.library = library;
        this.shelf = shelf;
        this.coding = coding;
        this.pages = pages;
    }

    /** What the home page shows. */
    record HomePage(
            boolean empty,
            String documents,
            String passages,
            @Nullable String unread,
            List<Recent> recent,
            List<Way> harms,
            List<Browse> browse) {}

    /** A document added lately. */
    record Recent(String title, String address, String type, String source, String added) {}

    /** A facet to browse by. */
    record Browse(String label, List<Way> ways, String allAddress) {}

    /** A value to browse by. */
    record Way(String label, String count, String address) {}

    /** Shows the page. */
    public void show(Context ctx) {
        Reader reader = ReaderOf.of(ctx);
        Holdings holdings = shelf.holdings(reader);
        List<Facet> facets =
                library.search(reader, SearchAddress.of("").request(0)).facets();
        HomePage page = new HomePage(
                holdings.documents() == 0,
                Words.count(holdings.documents(), "document"),
                Words.count(holdings.passages(), "passage"),
                holdings.unread() == 0
                        ? null
                        : Words.count(holdings.unread(), "file needs", "files need") + " attention",
                shelf.list(reader, Shelf.Order.ADDED, 1, RECENT).entries().stream()
                        .map(HomeController::recent)
                        .toList(),
                LargestThemes.harms(facets, coding.scheme()),
                facets.stream()
                        .filter(facet -> WAYS_TO_BROWSE.contains(facet.field())
                                && !facet.values().isEmpty())
                        .map(HomeController::browse)
                        .toList());
        pages.show(ctx, PageHead.of("Home", Section.NONE).withScript("suggest.js"), "home", page);
    }

    private static Recent recent(Listing.Entry entry) {
        DocumentCard card = entry.card();
        return new Recent(
                card.title(),
                Address.of("doc", card.id()).toString(),
                card.typeLabel(),
                DocumentLine.source(card),
                Words.date(entry.added().atZone(ZONE).toLocalDate()));
    }

    private static Browse browse(Facet facet) {
        return new Browse(
                "By " + facet.field().label().toLowerCase(Locale.UK),
                facet.values().stream()
                        .limit(WAYS)
                        .map(value -> new Way(
                                value.label(),
                                Words.number(value.count()),
                                SearchAddress.of("")
                                        .with(facet.field(), value.value())
                                        .toPage()))
                        .toList(),
                facet.values().size() > WAYS
                        ? Address.of("search", "facet", facet.field().key()).toString()
                        : "");
    }
}
