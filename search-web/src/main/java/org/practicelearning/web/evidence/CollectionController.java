package org.practicelearning.web.evidence;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.evidence.CollectionPage.Choice;
import org.practicelearning.web.evidence.CollectionPage.DoneLine;
import org.practicelearning.web.evidence.CollectionPage.Slip;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.rights.Rights;
import org.practicelearning.web.shelf.Shelf;

/** A collection: its page, its name, who sees it, and deleting it. */
final class CollectionController {
    private final Collections collections;
    private final Shelf shelf;
    private final Function<String, String> names;
    private final Rights rights;
    private final Pages pages;

    CollectionController(
            Collections collections, Shelf shelf, Function<String, String> names, Rights rights, Pages pages) {
        this.collections = collections;
        this.shelf = shelf;
        this.names = names;
        this.rights = rights;
        this.pages = pages;
    }

    /** The page that asks before a collection is deleted. */
    record DeletePage(String id, String name, String count, String sharing) {}

    /** {@code GET /collections/{id}}. */
    void show(Context ctx) {
        page(ctx, found(collections, ctx), null);
    }

    /** The page with what is wrong with what was sent to it. */
    void slipped(Context ctx, CollectionRecord collection, Slip slip) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        page(ctx, collection, slip);
    }

    private void page(Context ctx, CollectionRecord collection, @Nullable Slip slip) {
        Reader reader = ReaderOf.of(ctx);
        List<CollectedItem> items = collections.items(reader, collection);
        LibrarySources sources = collections.sources(reader, shelf);
        String marking = ItemLines.marking(sources, items);
        boolean gathers = gathers(ctx);
        pages.show(
                ctx,
                PageHead.of((slip == null ? "" : "Error: ") + collection.name(), Section.COLLECTIONS)
                        .withScript("copy.js")
                        .handledAs(marking),
                "collection",
                new CollectionPage(
                        collection.id(),
                        collection.name(),
                        Words.count(items.size(), "quotation"),
                        marking,
                        gathers && collection.isOwnedBy(reader),
                        gathers && collection.takesFrom(reader),
                        isCurrent(ctx, reader, collection),
                        collection.isOwnedBy(reader) ? "" : names.apply(collection.owner()),
                        collection.sharing().label(),
                        sharings(collection),
                        new ItemLines(collections, reader, sources, names, rights).of(collection, items),
                        gathers ? others(reader, collection) : List.of(),
                        slip == null ? done(ctx, reader, collection) : null,
                        slip));
    }

    private boolean isCurrent(Context ctx, Reader reader, CollectionRecord collection) {
        return collections
                .current(reader, Cookies.chosen(ctx))
                .filter(collection::equals)
                .isPresent();
    }

    private static List<Choice> sharings(CollectionRecord collection) {
        return Arrays.stream(Sharing.values())
                .map(each -> new Choice(each.key(), each.label(), each.hint(), each == collection.sharing()))
                .toList();
    }

    private List<Choice> others(Reader reader, CollectionRecord collection) {
        return collections.readable(reader).stream()
                .filter(each -> !each.id().equals(collection.id()) && each.takesFrom(reader))
                .map(each -> new Choice(each.id(), each.name(), "", false))
                .toList();
    }

    private @Nullable DoneLine done(Context ctx, Reader reader, CollectionRecord here) {
        Optional<Done> said = Cookies.said(ctx);
        if (said.isEmpty()) {
            return null;
        }
        Done done = said.get();
        if (!done.kind().isOfItem()) {
            return collections
                    .find(reader, done.id())
                    .map(each -> new DoneLine(done.kind().words() + " “" + each.name() + "”.", "", "", "", ""))
                    .orElse(null);
        }
        return collections
                .item(reader, done.id())
                .flatMap(item -> collections
                        .find(reader, item.collection())
                        .map(each -> new DoneLine(
                                done.kind().words() + " “" + each.name() + "”: " + named(item, done.more()) + ".",
                                done.kind() == Done.Kind.OUT && each.equals(here) ? item.id() : "",
                                done.kind().isElsewhere() ? CollectionAddress.item(item) : "",
                                done.kind() == Done.Kind.MOVED && done.more() == 0 ? item.id() : "",
                                item.collection())))
                .orElse(null);
    }

    private static String named(CollectedItem item, int more) {
        String place = item.evidence().citation().place();
        return item.evidence().citation().title()
                + (place.isEmpty() ? "" : ", " + place)
                + (more == 0 ? "" : ", and " + Words.count(more, "other", "others"));
    }

    /** {@code POST /collections/{id}/current}: quotations go there from now on. */
    void choose(Context ctx) {
        FormToken.check(ctx);
        CollectionRecord collection = found(collections, ctx);
        if (!collection.takesFrom(ReaderOf.of(ctx))) {
            throw new Refusal.Forbidden("You can read this collection, but not add to it.");
        }
        Cookies.choose(ctx, collection.id());
        Cookies.say(ctx, Done.Kind.CHOSEN, collection.id());
        ctx.redirect(CollectionAddress.of(collection.id()).toString(), HttpStatus.SEE_OTHER);
    }

    /** {@code POST /collections/{id}/name}. */
    void rename(Context ctx) {
        CollectionRecord collection = own(ctx);
        String typed = typed(ctx);
        String fault = fault(typed);
        if (fault != null) {
            slipped(ctx, collection, new Slip("name", fault, List.of()));
            return;
        }
        collections.rename(collection, typed);
        saying(ctx, Done.Kind.RENAMED, collection);
    }

    /** {@code POST /collections/{id}/sharing}. */
    void share(Context ctx) {
        CollectionRecord collection = own(ctx);
        Sharing sharing = Sharing.ofKey(String.valueOf(ctx.formParam("sharing")))
                .orElseThrow(() -> new Refusal.BadRequest(List.of("Choose who sees the collection.")));
        collections.share(collection, sharing);
        saying(ctx, Done.Kind.SHARED, collection);
    }

    /** {@code GET /collections/{id}/delete}: asks. */
    void askToDelete(Context ctx) {
        CollectionRecord collection = found(collections, ctx);
        Reader reader = ReaderOf.of(ctx);
        mustOwn(reader, collection);
        pages.show(
                ctx,
                PageHead.of("Delete: " + collection.name(), Section.COLLECTIONS),
                "collection-delete",
                new DeletePage(
                        collection.id(),
                        collection.name(),
                        Words.count(collections.items(reader, collection).size(), "quotation"),
                        collection.sharing() == Sharing.NOBODY
                                ? ""
                                : collection.sharing().label()));
    }

    /** {@code POST /collections/{id}/delete}. */
    void delete(Context ctx) {
        CollectionRecord collection = own(ctx);
        collections.delete(collection);
        Cookies.say(ctx, Done.Kind.DELETED, collection.id());
        ctx.redirect(CollectionAddress.ALL, HttpStatus.SEE_OTHER);
    }

    private static void saying(Context ctx, Done.Kind kind, CollectionRecord collection) {
        Cookies.say(ctx, kind, collection.id());
        ctx.redirect(CollectionAddress.of(collection.id()).toString(), HttpStatus.SEE_OTHER);
    }

    private CollectionRecord own(Context ctx) {
        FormToken.check(ctx);
        CollectionRecord collection = found(collections, ctx);
        mustOwn(ReaderOf.of(ctx), collection);
        return collection;
    }

    private static void mustOwn(Reader reader, CollectionRecord collection) {
        if (!collection.isOwnedBy(reader)) {
            throw new Refusal.Forbidden("Only the person who made this collection can do that.");
        }
    }

    /** The collection of a path. */
    static CollectionRecord found(Collections collections, Context ctx) {
        return collections
                .find(ReaderOf.of(ctx), ctx.pathParam("id"))
                .orElseThrow(() -> new Refusal.NotFound("There is no such collection here. It may have been deleted."));
    }

    /** A name as it was typed. */
    static String typed(Context ctx) {
        String name = ctx.formParam("name");
        return name == null ? "" : name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** What is wrong with a name; null when nothing is. */
    static @Nullable String fault(String name) {
        if (name.isEmpty()) {
            return "Enter a name for the collection";
        }
        return name.length() <= CollectionRecord.LONGEST_NAME
                ? null
                : "The name must be " + CollectionRecord.LONGEST_NAME + " characters or fewer";
    }

    /** Whether the person may gather quotations, and not only read those of others. */
    static boolean gathers(Context ctx) {
        return EvidenceRoutes.gathers(ctx);
    }
}
