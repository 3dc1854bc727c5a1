package org.practicelearning.web.reading;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.templates.citation.Citation;
import org.practicelearning.templates.citation.CitationFormat;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.rights.Rights;
import org.practicelearning.web.search.Place;
import org.practicelearning.web.shelf.Shelf;

/** The citation of a document or passage: to copy as text, to take away for a program that keeps references. */
public final class CitationController {
    private final DocumentReader documents;
    private final Pages pages;
    private final Citations citations;
    private final Rights rights;

    public CitationController(LibrarySearch library, Shelf shelf, Pages pages, Citations citations, Rights rights) {
        this.rights = rights;
        this.documents = new DocumentReader(library, shelf);
        this.pages = pages;
        this.citations = citations;
    }

    /**
     * What the citation page shows.
     *
     * @param rights what may be taken out, in words
     */
    record CitePage(
            String title,
            String place,
            @Nullable String quotation,
            String rights,
            String back,
            String text,
            String ris,
            String bibtex,
            String risAddress,
            String bibtexAddress,
            String link) {}

    /** {@code GET /doc/{id}/cite?at=}. */
    public void show(Context ctx) {
        OpenDocument open = documents.open(ctx);
        Passage passage = passage(ctx, open);
        Citation citation = citation(ctx, open, passage);
        String at = passage == null ? null : passage.id();
        Address back = open.path().with("at", at);
        pages.show(
                ctx,
                PageHead.of("Cite: " + open.document().card().title(), Section.NONE)
                        .withScript("copy.js"),
                "cite",
                new CitePage(
                        open.document().card().title(),
                        passage == null
                                ? ""
                                : Place.of(
                                        open.document().card().format(),
                                        passage.page(),
                                        passage.pageLabel(),
                                        passage.paragraph()),
                        passage == null
                                ? null
                                : rights.quotable(open.document().card(), passage.text())
                                        .text(),
                        rights.sentence(open.document().card()),
                        at == null ? back.toString() : back.at(at).toString(),
                        CitationFormat.TEXT.of(citation),
                        CitationFormat.RIS.of(citation),
                        CitationFormat.BIBTEX.of(citation),
                        file(open, at, CitationFormat.RIS),
                        file(open, at, CitationFormat.BIBTEX),
                        root(ctx)
                                + Citations.permanent(
                                        open.document().id(), open.version().hash(), at)));
    }

    /** {@code GET /doc/{id}/cite.{format}?at=}. */
    public void file(Context ctx) {
        CitationFormat format = CitationFormat.ofEnding(ctx.pathParam("format")).orElseThrow(DocumentReader::notFound);
        OpenDocument open = documents.open(ctx);
        ctx.header("Content-Disposition", "attachment; filename=\"citation." + format.ending() + "\"");
        ctx.contentType(format.mediaType() + "; charset=utf-8")
                .result(format.of(citation(ctx, open, passage(ctx, open))));
    }

    private static String file(OpenDocument open, @Nullable String at, CitationFormat format) {
        return Address.of("doc", open.document().id(), "cite." + format.ending())
                .with("at", at)
                .with("version", open.isCurrent() ? null : open.version().hash())
                .toString();
    }

    private static @Nullable Passage passage(Context ctx, OpenDocument open) {
        String at = ctx.queryParam("at");
        if (at == null || at.isEmpty()) {
            return null;
        }
        Passage passage = open.passage(at);
        if (passage == null) {
            throw new Refusal.NotFound("This version of the document has no such passage.");
        }
        return passage;
    }

    private Citation citation(Context ctx, OpenDocument open, @Nullable Passage passage) {
        return citations.of(open.document(), open.version().hash(), passage, root(ctx));
    }

    private static String root(Context ctx) {
        return ctx.scheme() + "://" + ctx.host();
    }
}
