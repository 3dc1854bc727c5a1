package org.practicelearning.web.evidence;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.evidence.WordChange;
import org.practicelearning.templates.evidence.WordChange.Kind;
import org.practicelearning.templates.evidence.WordDifference;
import org.practicelearning.web.evidence.CollectionPage.Line;
import org.practicelearning.web.evidence.CollectionPage.Slip;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.rights.Rights;
import org.practicelearning.web.shelf.Shelf;

/** What is done with several quotations of a collection: moving them to another, setting them side by side. */
final class SelectionController {
    /** More do not fit side by side. */
    private static final int MOST = 6;

    private final Collections collections;
    private final Shelf shelf;
    private final Function<String, String> names;
    private final Rights rights;
    private final Pages pages;
    private final CollectionController one;

    /** @param one shows the collection again when too little was selected */
    SelectionController(
            Collections collections,
            Shelf shelf,
            Function<String, String> names,
            Rights rights,
            Pages pages,
            CollectionController one) {
        this.one = one;
        this.collections = collections;
        this.shelf = shelf;
        this.names = names;
        this.rights = rights;
        this.pages = pages;
    }

    /**
     * Quotations side by side.
     *
     * @param marked of two, each with the words marked that the other has not; null when they are not compared so
     * @param markAddress the page with the words marked, or without; null when there are not two
     */
    record ComparePage(
            String name,
            String back,
            List<Line> lines,
            @Nullable List<List<Piece>> marked,
            @Nullable String markAddress) {}

    /** Words, and whether only this quotation has them. */
    record Piece(String text, boolean own) {}

    /** {@code POST /collections/{id}/selected}: {@code item} (several), {@code do} "compare", or "move" or "copy" {@code into}. */
    void selected(Context ctx) {
        FormToken.check(ctx);
        CollectionRecord collection = CollectionController.found(collections, ctx);
        List<String> items = ctx.formParams("item");
        switch (String.valueOf(ctx.formParam("do"))) {
            case "move" -> move(ctx, collection, items);
            case "copy" -> copy(ctx, collection, items);
            default ->
                ctx.redirect(
                        Address.of("collections", collection.id(), "compare")
                                .withAll("item", items)
                                .toString(),
                        HttpStatus.SEE_OTHER);
        }
    }

    private CollectionRecord into(Context ctx) {
        Reader reader = ReaderOf.of(ctx);
        return collections
                .find(reader, String.valueOf(ctx.formParam("into")))
                .filter(each -> each.takesFrom(reader))
                .orElseThrow(() -> new Refusal.BadRequest(List.of("Choose the collection to put them into.")));
    }

    private void copy(Context ctx, CollectionRecord from, List<String> ids) {
        Reader reader = ReaderOf.of(ctx);
        CollectionRecord into = into(ctx);
        List<CollectedItem> items = collections.items(reader, from).stream()
                .filter(each -> ids.contains(each.id()))
                .toList();
        if (items.isEmpty()) {
            slipped(ctx, from, "Select a quotation to copy", ids);
            return;
        }
        List<CollectedItem> copies = collections.copy(reader, items, into);
        if (copies.isEmpty()) {
            collections
                    .same(reader, into, items.getFirst().evidence())
                    .ifPresent(each -> Cookies.say(ctx, Done.Kind.ALREADY, each.id(), items.size() - 1));
        } else {
            Cookies.say(ctx, Done.Kind.COPIED, copies.getFirst().id(), copies.size() - 1);
        }
        ctx.redirect(CollectionAddress.of(from.id()).toString(), HttpStatus.SEE_OTHER);
    }

    private void move(Context ctx, CollectionRecord from, List<String> ids) {
        Reader reader = ReaderOf.of(ctx);
        CollectionRecord into = into(ctx);
        List<CollectedItem> items = collections.items(reader, from).stream()
                .filter(each -> ids.contains(each.id()) && collections.mayChange(reader, from, each))
                .toList();
        if (items.isEmpty()) {
            slipped(ctx, from, "Select a quotation to move", ids);
            return;
        }
        collections.move(items, into);
        Cookies.say(ctx, Done.Kind.MOVED, items.getFirst().id(), items.size() - 1);
        ctx.redirect(CollectionAddress.of(from.id()).toString(), HttpStatus.SEE_OTHER);
    }

    private void slipped(Context ctx, CollectionRecord collection, String text, List<String> selected) {
        one.slipped(ctx, collection, new Slip("selected", text, selected));
    }

    /** {@code GET /collections/{id}/compare?item=&item=&words=}. */
    void compare(Context ctx) {
        Reader reader = ReaderOf.of(ctx);
        CollectionRecord collection = CollectionController.found(collections, ctx);
        Set<String> ids = Set.copyOf(ctx.queryParams("item"));
        List<CollectedItem> items = collections.items(reader, collection).stream()
                .filter(each -> ids.contains(each.id()))
                .toList();
        if (items.size() < 2 || items.size() > MOST) {
            slipped(ctx, collection, "Select 2 to " + MOST + " quotations to compare", List.copyOf(ids));
            return;
        }
        boolean marked = items.size() == 2 && "1".equals(ctx.queryParam("words"));
        Address here = Address.of("collections", collection.id(), "compare")
                .withAll("item", items.stream().map(CollectedItem::id).toList());
        LibrarySources sources = collections.sources(reader, shelf);
        pages.show(
                ctx,
                PageHead.of("Compare quotations: " + collection.name(), Section.COLLECTIONS)
                        .inFullWidth()
                        .handledAs(ItemLines.marking(sources, items)),
                "collection-compare",
                new ComparePage(
                        collection.name(),
                        CollectionAddress.of(collection.id()).toString(),
                        new ItemLines(collections, reader, sources, names, rights).of(collection, items),
                        marked ? marked(items) : null,
                        items.size() == 2
                                ? here.with("words", marked ? null : "1").toString()
                                : null));
    }

    private static List<List<Piece>> marked(List<CollectedItem> two) {
        List<WordChange> changes = WordDifference.between(
                two.getFirst().evidence().quotation(), two.getLast().evidence().quotation());
        return List.of(side(changes, Kind.REMOVED), side(changes, Kind.ADDED));
    }

    private static List<Piece> side(List<WordChange> changes, Kind own) {
        List<Piece> pieces = new ArrayList<>();
        for (WordChange each : changes) {
            if (each.kind() == Kind.SAME || each.kind() == own) {
                pieces.add(new Piece(each.words(), each.kind() == own));
            }
        }
        return pieces;
    }
}
