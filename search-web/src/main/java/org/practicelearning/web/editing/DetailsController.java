package org.practicelearning.web.editing;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.describe.Proposal;
import org.practicelearning.web.adding.AccessChoices;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.library.EditOutcome;
import org.practicelearning.web.library.LibraryChanges;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.people.Cases;

/** The details of a document and who may see it: {@code GET} and {@code POST /doc/{id}/edit}. */
public final class DetailsController {
    private static final String MEANWHILE =
            "Somebody else changed this document while you were typing. What you typed is still here, but was not saved."
                    + " Compare it with the document, then save again to replace their change.";

    private final JdbiCatalogue catalogue;
    private final LibraryChanges changes;
    private final Cases cases;
    private final Pages pages;

    public DetailsController(JdbiCatalogue catalogue, LibraryChanges changes, Cases cases, Pages pages) {
        this.catalogue = catalogue;
        this.changes = changes;
        this.cases = cases;
        this.pages = pages;
    }

    /** Shows the form, filled. */
    public void show(Context ctx) {
        DocumentRecord document = find(ctx);
        page(ctx, document, DetailsForm.of(document), Map.of(), null);
    }

    private void page(
            Context ctx,
            DocumentRecord document,
            DetailsForm form,
            Map<String, String> faults,
            @Nullable String conflict) {
        List<Proposal> proposals = catalogue.proposals(document.id());
        String title = (faults.isEmpty() ? "" : "Error: ") + "Edit details: "
                + document.description().title();
        pages.show(
                ctx,
                PageHead.of(title, Section.NONE),
                "edit",
                DetailsPage.of(
                        document, form, faults, proposals, AccessChoices.of(ReaderOf.asker(ctx), cases), conflict));
    }

    /** Saves the form, or shows it again with what is wrong. */
    public void save(Context ctx) {
        FormToken.check(ctx);
        DocumentRecord document = find(ctx);
        DetailsForm form = DetailsForm.of(ctx);
        Map<String, String> faults = form.faults();
        if (!faults.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, document, form, faults, null);
            return;
        }
        switch (change(ReaderOf.of(ctx), document, rowVersion(ctx), form)) {
            case EditOutcome.Saved saved ->
                ctx.redirect(
                        Address.of("doc", saved.document().id())
                                .with("saved", "1")
                                .toString(),
                        HttpStatus.SEE_OTHER);
            case EditOutcome.ChangedMeanwhile meanwhile -> {
                ctx.status(HttpStatus.CONFLICT);
                page(ctx, meanwhile.current(), form, Map.of(), MEANWHILE);
            }
            case EditOutcome.Held held -> throw new IllegalStateException("a hold keeps from removing only");
            case EditOutcome.NotFound none -> throw notFound();
        }
    }

    private EditOutcome change(Reader reader, DocumentRecord document, int rowVersion, DetailsForm form) {
        Compartment now = document.compartment();
        Compartment target = form.access().equals(AccessChoices.keyOf(now))
                ? now
                : AccessChoices.compartment(reader, form.access()).orElseThrow(DetailsController::notFound);
        return changes.describeAndMove(reader, document.id(), rowVersion, form.description(), target);
    }

    private static int rowVersion(Context ctx) {
        String given = String.valueOf(ctx.formParam("version"));
        return given.matches("[0-9]{1,9}") ? Integer.parseInt(given) : -1;
    }

    private DocumentRecord find(Context ctx) {
        return catalogue.find(ReaderOf.of(ctx), ctx.pathParam("id")).orElseThrow(DetailsController::notFound);
    }

    static Refusal.NotFound notFound() {
        return new Refusal.NotFound("There is no such document here. It may have been removed.");
    }
}
