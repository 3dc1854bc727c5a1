package org.practicelearning.web.evidence;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;

/** The list of collections: one's own and those that colleagues share. */
final class CollectionsController {
    private final Collections collections;
    private final Function<String, String> names;
    private final Pages pages;

    CollectionsController(Collections collections, Function<String, String> names, Pages pages) {
        this.collections = collections;
        this.names = names;
        this.pages = pages;
    }

    /**
     * What the page shows.
     *
     * @param gathers whether the person may make collections
     * @param typed what was typed as a name; empty when nothing was
     * @param fault what is wrong with it; null when nothing is
     * @param done what was just done; empty when nothing was
     */
    record ListPage(
            List<Line> own,
            List<Line> shared,
            boolean gathers,
            String typed,
            @Nullable String fault,
            String done) {}

    /**
     * A collection.
     *
     * @param by who made it, when that is somebody else
     * @param current whether quotations go there
     */
    record Line(
            String id,
            String name,
            String address,
            String count,
            String sharing,
            String by,
            boolean current,
            boolean takes) {}

    /** {@code GET /collections}. */
    void show(Context ctx) {
        page(ctx, "", null);
    }

    /** {@code POST /collections}: makes {@code name}, where quotations then go. */
    void make(Context ctx) {
        FormToken.check(ctx);
        String typed = CollectionController.typed(ctx);
        String fault = CollectionController.fault(typed);
        if (fault != null) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, typed, fault);
            return;
        }
        CollectionRecord made = collections.make(ReaderOf.of(ctx), typed);
        Cookies.choose(ctx, made.id());
        Cookies.say(ctx, Done.Kind.MADE, made.id());
        ctx.redirect(CollectionAddress.of(made.id()).toString(), HttpStatus.SEE_OTHER);
    }

    private void page(Context ctx, String typed, @Nullable String fault) {
        Reader reader = ReaderOf.of(ctx);
        boolean gathers = CollectionController.gathers(ctx);
        List<CollectionRecord> readable = collections.readable(reader);
        Map<String, Integer> counts = new HashMap<>();
        collections.items(reader, readable).forEach(each -> counts.merge(each.collection(), 1, Integer::sum));
        Optional<String> current =
                collections.current(reader, Cookies.chosen(ctx)).map(CollectionRecord::id);
        Function<CollectionRecord, Line> line = each -> new Line(
                each.id(),
                each.name(),
                CollectionAddress.of(each.id()).toString(),
                Words.count(counts.getOrDefault(each.id(), 0), "quotation"),
                each.sharing() == Sharing.NOBODY ? "" : each.sharing().label(),
                each.isOwnedBy(reader) ? "" : names.apply(each.owner()),
                gathers && current.filter(each.id()::equals).isPresent(),
                gathers && each.takesFrom(reader));
        pages.show(
                ctx,
                PageHead.of((fault == null ? "" : "Error: ") + "Collections", Section.COLLECTIONS),
                "collections",
                new ListPage(
                        readable.stream()
                                .filter(each -> each.isOwnedBy(reader))
                                .map(line)
                                .toList(),
                        readable.stream()
                                .filter(each -> !each.isOwnedBy(reader))
                                .map(line)
                                .toList(),
                        gathers,
                        typed,
                        fault,
                        Cookies.said(ctx)
                                .filter(done -> done.kind() == Done.Kind.DELETED)
                                .map(done -> done.kind().words() + ".")
                                .orElse("")));
    }
}
