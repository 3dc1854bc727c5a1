package org.practicelearning.web.evidence;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.web.evidence.Freezing.Source;
import org.practicelearning.web.evidence.Freezing.Stretch;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Transport;
import org.practicelearning.web.search.Place;

/** Takes passages into a collection, whole by one click or in part by a form. */
final class TakingController {
    private final Collections collections;
    private final Freezing freezing;
    private final Pages pages;

    TakingController(Collections collections, Freezing freezing, Pages pages) {
        this.collections = collections;
        this.freezing = freezing;
        this.pages = pages;
    }

    /**
     * The page that quotes a part of a passage.
     *
     * @param text the passage
     * @param words as they are to be quoted
     * @param fault what is wrong with them; null when nothing is
     */
    record TakePage(
            String title,
            String place,
            String text,
            String passage,
            String version,
            String words,
            String note,
            @Nullable String fault,
            List<Choice> collections,
            String back) {}

    /** A collection to choose. */
    record Choice(String value, String label, boolean chosen) {}

    /** {@code POST /collections/add}: the passage {@code take} into the current collection. */
    void add(Context ctx) {
        FormToken.check(ctx);
        Reader reader = ReaderOf.of(ctx);
        Pointed pointed = Pointed.read(ctx.formParam("take"));
        String back = WayBack.read(ctx);
        Source source = freezing.find(reader, pointed.id(), WayBack.version(back))
                .orElseThrow(() -> new Refusal.NotFound("That passage is not here any more. Nothing was added."));
        Evidence evidence = freezing.freeze(source, Freezing.whole(source.passage()), root(ctx), "");
        put(ctx, reader, current(ctx, reader), source, evidence);
        ctx.redirect(pointed.on(back), HttpStatus.SEE_OTHER);
    }

    /** {@code GET /collections/take?at=&version=&back=}. */
    void show(Context ctx) {
        Reader reader = ReaderOf.of(ctx);
        Source source = source(reader, ctx.queryParam("at"), ctx.queryParam("version"));
        String back = ctx.queryParam(WayBack.FIELD);
        page(ctx, source, source.passage().text(), "", null, back == null ? "" : back, Cookies.chosen(ctx));
    }

    /** {@code POST /collections/take}: {@code words} of the passage {@code at}, with a note. */
    void take(Context ctx) {
        FormToken.check(ctx);
        Reader reader = ReaderOf.of(ctx);
        Source source = source(reader, ctx.formParam("at"), ctx.formParam("version"));
        String words = text(ctx, "words");
        String note = text(ctx, "note").strip();
        String into = text(ctx, "into");
        Optional<Stretch> stretch = Freezing.stretch(source.passage(), words);
        if (stretch.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            String fault = words.isBlank()
                    ? "Enter the words to quote"
                    : "These words do not stand in the passage word for word. Copy them from it, without leaving any out";
            page(ctx, source, words, note, fault, text(ctx, WayBack.FIELD), into);
            return;
        }
        CollectionRecord collection = collections
                .find(reader, into)
                .filter(each -> each.takesFrom(reader))
                .orElseGet(() -> current(ctx, reader));
        put(ctx, reader, collection, source, freezing.freeze(source, stretch.get(), root(ctx), note));
        ctx.redirect(WayBack.at(WayBack.read(ctx), source.passage().id()), HttpStatus.SEE_OTHER);
    }

    private void put(Context ctx, Reader reader, CollectionRecord into, Source source, Evidence evidence) {
        Optional<CollectedItem> same = collections.same(reader, into, evidence);
        CollectedItem item = same.orElseGet(() -> collections.add(
                reader, into, source.passage().id(), source.document().card().compartment(), evidence));
        Cookies.say(ctx, same.isPresent() ? Done.Kind.ALREADY : Done.Kind.ADDED, item.id());
    }

    private CollectionRecord current(Context ctx, Reader reader) {
        CollectionRecord current = collections
                .current(reader, Cookies.chosen(ctx))
                .orElseGet(() -> collections.make(reader, Collections.FIRST));
        Cookies.choose(ctx, current.id());
        return current;
    }

    private Source source(Reader reader, @Nullable String passage, @Nullable String version) {
        return freezing.find(
                        reader,
                        Pointed.read(passage).id(),
                        version == null || !version.matches("[0-9a-f]{64}") ? null : version)
                .orElseThrow(() -> new Refusal.NotFound("There is no such passage here. It may have been removed."));
    }

    private void page(
            Context ctx,
            Source source,
            String words,
            String note,
            @Nullable String fault,
            String back,
            @Nullable String chosen) {
        Reader reader = ReaderOf.of(ctx);
        String current =
                collections.current(reader, chosen).map(CollectionRecord::id).orElse("");
        String title = source.document().card().title();
        pages.show(
                ctx,
                PageHead.of((fault == null ? "" : "Error: ") + "Quote from: " + title, Section.COLLECTIONS)
                        .handledAs(source.document()
                                .card()
                                .compartment()
                                .accessClass()
                                .label()),
                "collection-take",
                new TakePage(
                        title,
                        Place.of(
                                source.document().card().format(),
                                source.passage().page(),
                                source.passage().pageLabel(),
                                source.passage().paragraph()),
                        source.passage().text(),
                        source.passage().id(),
                        source.version(),
                        words,
                        note,
                        fault,
                        collections.readable(reader).stream()
                                .filter(each -> each.takesFrom(reader))
                                .map(each -> new Choice(
                                        each.id(), each.name(), each.id().equals(current)))
                                .toList(),
                        back.isEmpty()
                                ? Address.of("passage", source.passage().id()).toString()
                                : back));
    }

    private static String text(Context ctx, String name) {
        String sent = ctx.formParam(name);
        return sent == null ? "" : sent;
    }

    private static String root(Context ctx) {
        return Transport.origin(ctx);
    }
}
