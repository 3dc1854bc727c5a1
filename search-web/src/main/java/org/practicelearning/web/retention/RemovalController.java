package org.practicelearning.web.retention;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.library.EditOutcome;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;

/** Taking a document out of the library, and what is left of those that were taken out. */
final class RemovalController {
    private final Retention retention;
    private final JdbiCatalogue catalogue;
    private final List<Quoting> quoting;
    private final Pages pages;

    RemovalController(Retention retention, JdbiCatalogue catalogue, List<Quoting> quoting, Pages pages) {
        this.quoting = List.copyOf(quoting);
        this.retention = retention;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    /**
     * What the page to confirm shows.
     *
     * @param held reasons why it must not be removed
     * @param quoted where the person can see that it is quoted
     * @param out whether the quotations are to be taken out too
     */
    record RemovePage(
            String title,
            String back,
            String hold,
            List<String> held,
            List<Quoting.Place> quoted,
            boolean out,
            String reason,
            @Nullable String fault) {}

    /** {@code GET /doc/{id}/remove}. */
    void ask(Context ctx) {
        ask(ctx, "", null);
    }

    private void ask(Context ctx, String reason, @Nullable String fault) {
        Reader reader = ReaderOf.of(ctx);
        DocumentRecord document = catalogue.find(reader, ctx.pathParam("id")).orElseThrow(RemovalController::notFound);
        String title = document.description().title();
        pages.show(
                ctx,
                PageHead.of((fault == null ? "" : "Error: ") + "Remove: " + title, Section.NONE)
                        .handledAs(document.compartment().accessClass().label()),
                "remove",
                new RemovePage(
                        title,
                        Address.of("doc", document.id()).toString(),
                        Address.of("doc", document.id(), "hold").toString(),
                        retention.holds(reader, document.id()).stream()
                                .filter(LegalHold::stands)
                                .map(LegalHold::reason)
                                .toList(),
                        quoting.stream()
                                .flatMap(each -> each.of(reader, document.id()).stream())
                                .toList(),
                        out(ctx),
                        reason,
                        fault));
    }

    /** {@code POST /doc/{id}/remove}: with all versions, from catalogue, index and disk. */
    void remove(Context ctx) {
        FormToken.check(ctx);
        String reason = reason(ctx);
        boolean out = out(ctx);
        String fault = faultOf(reason);
        if (fault != null) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            ask(ctx, reason, fault);
            return;
        }
        switch (retention.dispose(ReaderOf.of(ctx), ctx.pathParam("id"), reason, out ? quoting : List.of())) {
            case EditOutcome.Saved saved ->
                ctx.redirect(out ? "/removed?done=out" : "/removed?done=1", HttpStatus.SEE_OTHER);
            case EditOutcome.Held held -> {
                ctx.status(HttpStatus.CONFLICT);
                ask(ctx, reason, "A hold stands on this document. Nothing was removed");
            }
            case EditOutcome.ChangedMeanwhile meanwhile ->
                throw new Refusal.Unavailable("The document was being changed. Nothing was removed.");
            case EditOutcome.NotFound none -> throw notFound();
        }
    }

    /** Whether the words quoted from it are to go too. */
    private static boolean out(Context ctx) {
        return "out".equals(ctx.formParam("quotations"));
    }

    /**
     * The list of what was removed.
     *
     * @param out whether the quotations have just been taken out too
     */
    record RemovedPage(boolean done, boolean out, List<Line> lines) {}

    /** What is left of a document. */
    record Line(String title, String type, String access, String when, String reason) {}

    /** {@code GET /removed}. */
    void list(Context ctx) {
        pages.show(
                ctx,
                PageHead.of("Removed documents", Section.NONE),
                "removed",
                new RemovedPage(
                        ctx.queryParam("done") != null,
                        "out".equals(ctx.queryParam("done")),
                        retention.tombstones(ReaderOf.of(ctx)).stream()
                                .map(RemovalController::line)
                                .toList()));
    }

    private static Line line(Tombstone stone) {
        return new Line(
                stone.shown(),
                stone.typeLabel(),
                stone.compartment().accessClass().label(),
                Words.date(stone.removed().atZone(Words.ZONE).toLocalDate()),
                stone.reason());
    }

    /** Answers for a document that is there, and with what is left of it when it was removed. */
    Handler orTombstone(Handler handler) {
        return ctx -> {
            try {
                handler.handle(ctx);
            } catch (Refusal.NotFound none) {
                Optional<Tombstone> stone = retention.tombstone(ReaderOf.of(ctx), ctx.pathParam("id"));
                if (stone.isEmpty()) {
                    throw none;
                }
                ctx.status(HttpStatus.GONE);
                pages.show(
                        ctx,
                        PageHead.of("Removed: " + stone.get().shown(), Section.NONE),
                        "tombstone",
                        line(stone.get()));
            }
        };
    }

    /** A reason as typed. */
    static String reason(Context ctx) {
        return Objects.requireNonNullElse(ctx.formParam("reason"), "")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
    }

    /** What is wrong with a reason, null when nothing is. */
    static @Nullable String faultOf(String reason) {
        if (reason.isEmpty()) {
            return "Enter a reason";
        }
        return reason.length() > Retention.LONGEST_REASON
                ? "The reason must be " + Retention.LONGEST_REASON + " characters or fewer"
                : null;
    }

    private static Refusal.NotFound notFound() {
        return new Refusal.NotFound("There is no such document here. It may have been removed.");
    }
}
