package org.practicelearning.web.adding;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.web.ingest.IngestRun;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.people.Cases;

/** Adding documents by a form: {@code GET} and {@code POST /add}. */
public final class UploadController {
    private final Uploads uploads;
    private final Cases cases;
    private final Pages pages;
    private final long largest;

    /** @param largest bytes of one file */
    public UploadController(Uploads uploads, Cases cases, Pages pages, long largest) {
        this.uploads = uploads;
        this.cases = cases;
        this.pages = pages;
        this.largest = largest;
    }

    /**
     * What the page shows.
     *
     * @param fault what is wrong with what was sent, null when nothing is
     */
    record UploadPage(
            String limit, List<Choice> access, @Nullable String fault) {}

    /** An access class to choose. */
    record Choice(String key, String label, String hint, boolean chosen) {}

    /** Shows the form. */
    public void show(Context ctx) {
        String asked = ctx.queryParam("access");
        page(ctx, asked == null ? AccessClass.RESTRICTED.key() : asked, null);
    }

    private void page(Context ctx, String chosen, @Nullable String fault) {
        String title = (fault == null ? "" : "Error: ") + "Add documents";
        pages.show(
                ctx,
                PageHead.of(title, Section.ADD).withScript("upload.js"),
                "add",
                new UploadPage(Words.fileSize(largest), choices(ctx, chosen), fault));
    }

    private List<Choice> choices(Context ctx, String chosen) {
        return AccessChoices.of(ReaderOf.asker(ctx), cases).stream()
                .map(each -> new Choice(
                        each.key(), each.label(), each.hint(), each.key().equals(chosen)))
                .toList();
    }

    /** Takes the files in. What this answers is on the disk. */
    public void add(Context ctx) {
        List<UploadedFile> files = Uploads.sent(ctx);
        FormToken.check(ctx);
        String chosen = String.valueOf(ctx.formParam("access"));
        Optional<Compartment> into = AccessChoices.compartment(ReaderOf.of(ctx), chosen);
        if (files.isEmpty() || into.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(
                    ctx,
                    into.isEmpty() ? AccessClass.RESTRICTED.key() : chosen,
                    files.isEmpty() ? "Select a file" : "Choose who may see it");
            return;
        }
        IngestRun run = uploads.submit(ReaderOf.of(ctx), files, into, null);
        ctx.redirect(Address.of("ingest").with("run", run.id()).toString(), HttpStatus.SEE_OTHER);
    }
}
