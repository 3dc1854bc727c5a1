package org.practicelearning.web.search;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.SearchRequest.Sort;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.indexer.search.SearchResult.DocumentHit;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.shelf.Listing;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.shelf.Shelf.Order;

/** The documents of a search, last added first, as an Atom feed; and the description by which a browser offers this search. */
public final class FeedController {
    private static final int ENTRIES = 50;

    /** The largest page there is; of a search with more documents than these pages hold, the newest are taken. */
    private static final int PAGE = 100;

    private static final int MOST_PAGES = 10;

    private final LibrarySearch library;
    private final Shelf shelf;
    private final Pages pages;
    private final InstantSource clock;

    public FeedController(LibrarySearch library, Shelf shelf, Pages pages, InstantSource clock) {
        this.library = library;
        this.shelf = shelf;
        this.pages = pages;
        this.clock = clock;
    }

    /** The feed: the search it is of, and its entries. */
    record Feed(String title, String self, String page, String updated, List<Entry> entries) {}

    /**
     * A document of the feed.
     *
     * @param updated when it was added
     * @param published when it was published, null when that is not known
     */
    record Entry(
            String id,
            String title,
            String address,
            String updated,
            @Nullable String published,
            String author,
            String summary) {}

    /** {@code GET /search.atom}. */
    public void feed(Context ctx) {
        SearchAddress search =
                SearchController.read(ctx).onPage(1).inPagesOf(PAGE).sortedBy(Sort.NEWEST);
        String root = root(ctx);
        SearchAddress page = search.inPagesOf(SearchAddress.USUAL_SIZE);
        List<Entry> entries = entries(ReaderOf.of(ctx), search, root);
        pages.showAs(
                ctx,
                "application/atom+xml",
                "feed",
                new Feed(
                        search.hasWords() ? plain(search.query()) : "All documents",
                        root + page.on(Address.of("search.atom")),
                        root + page.toPage(),
                        // Without entries the day, so that asking again gives the same answer.
                        entries.isEmpty()
                                ? time(clock.instant().truncatedTo(ChronoUnit.DAYS))
                                : entries.getFirst().updated(),
                        entries));
    }

    private List<Entry> entries(Reader reader, SearchAddress search, String root) {
        Map<String, DocumentHit> found = found(reader, search);
        List<Entry> entries = new ArrayList<>();
        int page = 1;
        Listing added = shelf.list(reader, Order.ADDED, page, PAGE);
        while (!added.entries().isEmpty() && entries.size() < Math.min(ENTRIES, found.size())) {
            for (Listing.Entry each : added.entries()) {
                DocumentHit hit = found.get(each.card().id());
                if (hit != null && entries.size() < ENTRIES) {
                    entries.add(entry(root, hit, each.added()));
                }
            }
            page++;
            added = shelf.list(reader, Order.ADDED, page, PAGE);
        }
        return entries;
    }

    private Map<String, DocumentHit> found(Reader reader, SearchAddress search) {
        Map<String, DocumentHit> found = new HashMap<>();
        int pageCount = 1;
        for (int page = 1; page <= pageCount; page++) {
            SearchResult result = library.search(reader, search.onPage(page).request(1));
            result.documents().forEach(hit -> found.put(hit.card().id(), hit));
            pageCount = Math.min(result.pages(), MOST_PAGES);
        }
        return found;
    }

    /** {@code GET /opensearch.xml}. */
    public void description(Context ctx) {
        pages.showAs(ctx, "application/opensearchdescription+xml", "opensearch", root(ctx));
    }

    private static Entry entry(String root, DocumentHit hit, Instant added) {
        DocumentCard card = hit.card();
        return new Entry(
                "urn:practice-learning:document:" + card.id(),
                plain(card.title()),
                root + Address.of("doc", card.id()),
                time(added),
                published(card),
                card.publisher() == null ? "Not known" : plain(card.publisher()),
                hit.passages().isEmpty()
                        ? card.typeLabel()
                        : plain(hit.passages().getFirst().snippet()));
    }

    /** Without the characters that XML cannot hold in any form. */
    private static String plain(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ");
    }

    private static String time(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }

    private static @Nullable String published(DocumentCard card) {
        LocalDate day =
                card.published() == null && card.year() != null ? LocalDate.of(card.year(), 1, 1) : card.published();
        return day == null ? null : time(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static String root(Context ctx) {
        return ctx.scheme() + "://" + ctx.host();
    }
}
