package org.practicelearning.web.editing;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.adding.Uploads;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.ingest.IngestRun;
import org.practicelearning.web.ingest.IngestService;
import org.practicelearning.web.library.LibraryChanges;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;

/** Replacing a document's file, and reading it again. */
public final class KeepingController {
    private final JdbiCatalogue catalogue;
    private final LibraryChanges changes;
    private final IngestService ingest;
    private final Uploads uploads;
    private final Pages pages;

    public KeepingController(JdbiCatalogue catalogue, LibraryChanges changes, IngestService ingest, Pages pages) {
        this.catalogue = catalogue;
        this.changes = changes;
        this.ingest = ingest;
        this.uploads = new Uploads(ingest);
        this.pages = pages;
    }

    /** What the pages show: the document, and what is wrong with what was sent. */
    record KeepPage(
            String title, String id, String back, @Nullable String fault) {}

    /** {@code GET /doc/{id}/replace}. */
    public void showReplace(Context ctx) {
        page(ctx, "replace", "Replace: ", find(ctx), null);
    }

    private void page(Context ctx, String template, String verb, DocumentRecord document, @Nullable String fault) {
        String title = document.description().title();
        pages.show(
                ctx,
                PageHead.of((fault == null ? "" : "Error: ") + verb + title, Section.NONE),
                template,
                new KeepPage(
                        title, document.id(), Address.of("doc", document.id()).toString(), fault));
    }

    /** {@code POST /doc/{id}/replace}: the file becomes the current version; the old one stays readable. */
    public void replace(Context ctx) {
        List<UploadedFile> files = Uploads.sent(ctx);
        FormToken.check(ctx);
        DocumentRecord document = find(ctx);
        if (files.size() != 1) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, "replace", "Replace: ", document, files.isEmpty() ? "Select a file" : "Select one file only");
            return;
        }
        IngestRun run = uploads.submit(ReaderOf.of(ctx), files, Optional.empty(), document.id());
        toProgress(ctx, run);
    }

    /** {@code POST /doc/{id}/reread}. */
    public void reread(Context ctx) {
        FormToken.check(ctx);
        toProgress(ctx, ingest.reread(ReaderOf.of(ctx), ctx.pathParam("id")).orElseThrow(DetailsController::notFound));
    }

    private static void toProgress(Context ctx, IngestRun run) {
        ctx.redirect(Address.of("ingest").with("run", run.id()).toString(), HttpStatus.SEE_OTHER);
    }

    private DocumentRecord find(Context ctx) {
        return catalogue.find(ReaderOf.of(ctx), ctx.pathParam("id")).orElseThrow(DetailsController::notFound);
    }
}
