package org.practicelearning.web.site;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pager;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.shelf.Listing;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.shelf.Shelf.Order;

/** Every document, a page at a time: by title, by date of publication, by date added. {@code GET /documents}. */
public final class BrowseController {
    private static final int SIZE = 25;

    private final Shelf shelf;
    private final Pages pages;

    public BrowseController(Shelf shelf, Pages pages) {
        this.shelf = shelf;
        this.pages = pages;
    }

    /** What the page shows. */
    record BrowsePage(String total, List<Line> lines, List<OrderLink> orders, Pager pager) {}

    /** A document. */
    record Line(
            String title,
            String address,
            String type,
            String source,
            @Nullable String access,
            String letter) {}

    /** An order and where it leads. */
    record OrderLink(String label, String address, boolean chosen) {}

    /** Shows the list. */
    public void show(Context ctx) {
        Reader reader = ReaderOf.of(ctx);
        Order order = order(ctx.queryParam("order"));
        Listing listing = shelf.list(reader, order, page(ctx.queryParam("page")), SIZE);
        int pageCount = Math.max(1, (listing.total() + SIZE - 1) / SIZE);
        int page = Math.min(page(ctx.queryParam("page")), pageCount);
        if (page != page(ctx.queryParam("page"))) {
            page = 1;
            listing = shelf.list(reader, order, 1, SIZE);
        }
        String title = "Browse all documents" + (pageCount == 1 ? "" : " (page " + page + " of " + pageCount + ")");
        pages.show(
                ctx,
                PageHead.of(title, Section.BROWSE).withFeed("/search.atom"),
                "browse",
                new BrowsePage(
                        Words.count(listing.total(), "document"),
                        lines(listing, order),
                        orders(order),
                        Pager.of(page, pageCount, number -> address(order, number))));
    }

    private static List<Line> lines(Listing listing, Order order) {
        List<Line> lines = new ArrayList<>();
        String last = "";
        for (Listing.Entry entry : listing.entries()) {
            String letter = order == Order.TITLE ? letter(entry.card().title()) : "";
            lines.add(line(entry.card(), letter.equals(last) ? "" : letter));
            last = letter;
        }
        return lines;
    }

    private static Line line(DocumentCard card, String letter) {
        AccessClass access = card.compartment().accessClass();
        return new Line(
                card.title(),
                Address.of("doc", card.id()).toString(),
                card.typeLabel(),
                DocumentLine.source(card),
                access == AccessClass.PUBLISHED ? null : access.label(),
                letter);
    }

    /** The letter under which a title stands; signs and figures stand together. */
    private static String letter(String title) {
        int first = title.codePoints()
                .filter(Character::isLetterOrDigit)
                .findFirst()
                .orElse('0');
        return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.UK) : "0 to 9";
    }

    private static List<OrderLink> orders(Order chosen) {
        List<OrderLink> links = new ArrayList<>();
        for (Order order : Order.values()) {
            links.add(new OrderLink(label(order), address(order, 1), order == chosen));
        }
        return links;
    }

    private static String label(Order order) {
        return switch (order) {
            case TITLE -> "Title, A to Z";
            case NEWEST -> "Newest first";
            case ADDED -> "Last added first";
        };
    }

    private static String address(Order order, int page) {
        return Address.of("documents")
                .with("order", order == Order.TITLE ? null : order.name().toLowerCase(Locale.ROOT))
                .with("page", page == 1 ? null : page)
                .toString();
    }

    private static Order order(@Nullable String asked) {
        for (Order order : Order.values()) {
            if (order.name().toLowerCase(Locale.ROOT).equals(asked)) {
                return order;
            }
        }
        return Order.TITLE;
    }

    private static int page(@Nullable String asked) {
        return asked != null && asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
    }
}
