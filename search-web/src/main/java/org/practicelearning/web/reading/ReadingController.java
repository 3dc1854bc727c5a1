package org.practicelearning.web.reading;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.Headings;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.LibrarySearch.PassageMatch;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.LitText;
import org.practicelearning.web.page.LitText.Piece;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pager;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.rights.Rights;
import org.practicelearning.web.search.Place;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.shelf.Shelf.PassagePlace;
import org.practicelearning.web.tagging.DocumentTags;
import org.practicelearning.web.tagging.TagsView;

/** The reading page, the list of all matches in a document, and the permanent address of a passage. */
public final class ReadingController {
    /** Matches on a page of the list of them all. */
    private static final int MATCHES = 200;

    private final DocumentReader documents;
    private final WayBack wayBack;
    private final Shelf shelf;
    private final DocumentTags tags;
    private final Rights rights;
    private final SinceThen since;
    private final Pages pages;

    public ReadingController(
            LibrarySearch library, Shelf shelf, DocumentTags tags, Rights rights, SinceThen since, Pages pages) {
        this.since = since;
        this.rights = rights;
        this.tags = tags;
        this.documents = new DocumentReader(library, shelf);
        this.wayBack = new WayBack(library);
        this.shelf = shelf;
        this.pages = pages;
    }

    /** {@code GET /doc/{id}} and {@code GET /doc/{id}/version/{hash}}. */
    public void show(Context ctx) {
        OpenDocument open = documents.open(ctx);
        Integer part = DocumentReader.number(ctx.queryParam("part"));
        ReadingPage page = new ReadingComposer(open, tags(ctx, open), rights)
                .compose(
                        ReaderOf.of(ctx),
                        wayBack,
                        since,
                        ctx.queryParam("at"),
                        part == null ? 1 : part,
                        ctx.queryParam("saved") != null);
        pages.show(
                ctx,
                PageHead.of(page.title(), Section.NONE)
                        .withScript("reading.js")
                        .withScript("tags.js")
                        .inFullWidth()
                        .handledAs(open.document()
                                .card()
                                .compartment()
                                .accessClass()
                                .label()),
                "reading",
                page);
    }

    private TagsView tags(Context ctx, OpenDocument open) {
        DocumentCard card = open.document().card();
        if (!open.isCurrent()) {
            return tags.none(card);
        }
        Address here = open.here().with("part", DocumentReader.number(ctx.queryParam("part")));
        return tags.of(
                ctx,
                new DocumentTags.Read(
                        card, open.text().passages(), here, id -> open.here().with("at", id)));
    }

    /** All matches of a document, a page of them at a time: {@code GET /doc/{id}/matches}. */
    record MatchesPage(String title, String query, String summary, String back, List<MatchLine> matches, Pager pager) {}

    /** A matching passage in full. */
    record MatchLine(int number, String place, List<List<Piece>> section, String address, List<List<Piece>> lines) {}

    /** {@code GET /doc/{id}/matches?q=&page=}. */
    public void matches(Context ctx) {
        OpenDocument open = documents.open(ctx);
        Map<String, Passage> byId = open.passagesById();
        LitWords words = new LitWords(open);
        List<PassageMatch> matches = open.matches();
        int pageCount = Math.max(1, (matches.size() + MATCHES - 1) / MATCHES);
        Integer asked = DocumentReader.number(ctx.queryParam("page"));
        int page = asked == null || asked > pageCount ? 1 : asked;
        List<MatchLine> lines = new ArrayList<>();
        for (int at = (page - 1) * MATCHES; at < Math.min(page * MATCHES, matches.size()); at++) {
            Passage passage = byId.get(matches.get(at).passageId());
            if (passage != null) {
                lines.add(line(at + 1, open, passage, matches.get(at), words));
            }
        }
        String title = open.document().card().title();
        Address here = open.search()
                .on(Address.of("doc", open.document().id(), "matches"))
                .with("pos", open.position());
        pages.show(
                ctx,
                PageHead.of(
                        "All matches in " + title + (pageCount == 1 ? "" : " (page " + page + " of " + pageCount + ")"),
                        Section.NONE),
                "matches",
                new MatchesPage(
                        title,
                        open.search().query(),
                        Words.count(matches.size(), "matching passage"),
                        open.here().toString(),
                        lines,
                        Pager.of(
                                page,
                                pageCount,
                                number -> here.with("page", number == 1 ? null : number)
                                        .toString())));
    }

    private static MatchLine line(int number, OpenDocument open, Passage passage, PassageMatch match, LitWords words) {
        return new MatchLine(
                number,
                Place.of(open.document().card().format(), passage.page(), passage.pageLabel(), passage.paragraph()),
                headings(open, passage, match).stream()
                        .map(heading -> LitText.line(heading, words.in(heading)))
                        .toList(),
                open.here().with("at", passage.id()).at(passage.id()).toString(),
                LitText.lines(passage.text(), match.spans()));
    }

    /** The headings above a match; with those that repeat the title only where nothing else shows why it matches. */
    private static List<String> headings(OpenDocument open, Passage passage, PassageMatch match) {
        List<String> below = Headings.below(open.document().card().title(), passage.section());
        int left = passage.section().size() - below.size();
        boolean tells =
                !match.spans().isEmpty() || match.section().stream().skip(left).anyMatch(spans -> !spans.isEmpty());
        return tells ? below : passage.section();
    }

    /** {@code GET /passage/{id}}: leads to wherever the passage is. */
    public void passage(Context ctx) {
        String id = ctx.pathParam("id");
        PassagePlace place = shelf.passage(ReaderOf.of(ctx), id).orElseThrow(DocumentReader::notFound);
        boolean current = shelf.find(ReaderOf.of(ctx), place.documentId())
                .map(document -> document.current().hash().equals(place.versionHash()))
                .orElseThrow(DocumentReader::notFound);
        Address address = current
                ? Address.of("doc", place.documentId())
                : Address.of("doc", place.documentId(), "version", place.versionHash());
        ctx.redirect(address.with("at", id).at(id).toString());
    }
}
