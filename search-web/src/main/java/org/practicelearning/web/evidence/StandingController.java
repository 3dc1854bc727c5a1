package org.practicelearning.web.evidence;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.evidence.Standing;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.shelf.ShelvedDocument;

/** Says that a document was withdrawn by its publisher or replaced by another; every quotation of it then says so. */
final class StandingController {
    private static final Pattern DOCUMENT = Pattern.compile("(?:.*/doc/)?([A-Za-z0-9-]{1,36})(?:[/?#].*)?");

    private final JdbiStandings standings;
    private final Shelf shelf;
    private final Pages pages;
    private final InstantSource clock;

    StandingController(JdbiStandings standings, Shelf shelf, Pages pages, InstantSource clock) {
        this.standings = standings;
        this.shelf = shelf;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param standing key of the one chosen
     * @param by what was typed as the document that took its place
     * @param fault what is wrong with that; null when nothing is
     */
    record StandingPage(
            String title,
            String back,
            String standing,
            String by,
            @Nullable String fault) {}

    /** {@code GET /doc/{id}/standing}. */
    void show(Context ctx) {
        ShelvedDocument document = document(ctx);
        Optional<DocumentStanding> said = standings.of(document.id());
        page(
                ctx,
                document,
                said.map(each -> each.standing().name()).orElse(Standing.CURRENT.name()),
                said.map(DocumentStanding::replacedBy)
                        .map(id -> Address.of("doc", id).toString())
                        .orElse(""),
                null);
    }

    /** {@code POST /doc/{id}/standing}: {@code standing}, and {@code by} where it was replaced. */
    void save(Context ctx) {
        FormToken.check(ctx);
        Reader reader = ReaderOf.of(ctx);
        ShelvedDocument document = document(ctx);
        String chosen = String.valueOf(ctx.formParam("standing"));
        String typed = ctx.formParam("by") == null
                ? ""
                : String.valueOf(ctx.formParam("by")).strip();
        boolean replaced = chosen.equals(Standing.REPLACED.name());
        Optional<String> by = replaced ? named(reader, document, typed) : Optional.empty();
        if (replaced && !typed.isEmpty() && by.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(
                    ctx,
                    document,
                    chosen,
                    typed,
                    "Enter the address of another document of this library, or leave it empty");
            return;
        }
        boolean says = replaced || chosen.equals(Standing.WITHDRAWN.name());
        standings.say(
                document.id(),
                says ? new DocumentStanding(Standing.valueOf(chosen), by.orElse(null)) : null,
                reader.id(),
                clock.instant());
        ctx.redirect(Address.of("doc", document.id()).at("about").toString(), HttpStatus.SEE_OTHER);
    }

    /** Another document the reader may open, by its address here. */
    private Optional<String> named(Reader reader, ShelvedDocument document, String typed) {
        Matcher matcher = DOCUMENT.matcher(typed);
        return matcher.matches()
                ? shelf.find(reader, matcher.group(1)).map(ShelvedDocument::id).filter(id -> !id.equals(document.id()))
                : Optional.empty();
    }

    private void page(Context ctx, ShelvedDocument document, String standing, String by, @Nullable String fault) {
        pages.show(
                ctx,
                PageHead.of(
                        (fault == null ? "" : "Error: ") + "Withdrawn or replaced: "
                                + document.card().title(),
                        Section.NONE),
                "standing",
                new StandingPage(
                        document.card().title(),
                        Address.of("doc", document.id()).toString(),
                        standing,
                        by,
                        fault));
    }

    private ShelvedDocument document(Context ctx) {
        return shelf.find(ReaderOf.of(ctx), ctx.pathParam("id"))
                .orElseThrow(() -> new Refusal.NotFound("There is no such document here. It may have been removed."));
    }
}
