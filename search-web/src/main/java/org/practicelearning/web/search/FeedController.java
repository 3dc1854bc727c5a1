package org.practicelearning.web.search;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.SearchRequest.Sort;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.indexer.search.SearchResult.DocumentHit;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;

/** The newest documents of a search as an Atom feed, and the description by which a browser offers this search. */
public final class FeedController {
    private static final int ENTRIES = 50;

    private final LibrarySearch library;
    private final Pages pages;
    private final InstantSource clock;

    public FeedController(LibrarySearch library, Pages pages, InstantSource clock) {
        this.library = library;
        this.pages = pages;
        this.clock = clock;
    }

    /** The feed: the search it is of, and its entries. */
    record Feed(String title, String self, String page, String updated, List<Entry> entries) {}

    /** A document of the feed. */
    record Entry(String id, String title, String address, String updated, String author, String summary) {}

    /** {@code GET /search.atom}. */
    public void feed(Context ctx) {
        SearchAddress search =
                SearchController.read(ctx).onPage(1).inPagesOf(ENTRIES).sortedBy(Sort.NEWEST);
        SearchResult result = library.search(ReaderOf.of(ctx), search.request(1));
        String root = root(ctx);
        SearchAddress page = search.inPagesOf(SearchAddress.USUAL_SIZE);
        pages.showAs(
                ctx,
                "application/atom+xml",
                "feed",
                new Feed(
                        search.hasWords() ? plain(search.query()) : "All documents",
                        root + page.on(Address.of("search.atom")),
                        root + page.toPage(),
                        DateTimeFormatter.ISO_INSTANT.format(clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                        result.documents().stream().map(hit -> entry(root, hit)).toList()));
    }

    /** {@code GET /opensearch.xml}. */
    public void description(Context ctx) {
        pages.showAs(ctx, "application/opensearchdescription+xml", "opensearch", root(ctx));
    }

    private static Entry entry(String root, DocumentHit hit) {
        DocumentCard card = hit.card();
        return new Entry(
                "urn:practice-learning:document:" + card.id(),
                plain(card.title()),
                root + Address.of("doc", card.id()),
                updated(card),
                card.publisher() == null ? "Not known" : plain(card.publisher()),
                hit.passages().isEmpty()
                        ? card.typeLabel()
                        : plain(hit.passages().getFirst().snippet()));
    }

    /** Without the characters that XML cannot hold in any form. */
    private static String plain(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ");
    }

    /** A feed needs a time for each entry; a document without a date is as old as the feed can say. */
    private static String updated(DocumentCard card) {
        LocalDate day = card.published();
        if (day == null) {
            day = card.year() == null ? LocalDate.EPOCH : LocalDate.of(card.year(), 1, 1);
        }
        return DateTimeFormatter.ISO_INSTANT.format(
                day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static String root(Context ctx) {
        return ctx.scheme() + "://" + ctx.host();
    }
}
