package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.practicelearning.templates.draft.DraftChange;
import org.practicelearning.templates.draft.FormChange;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.house.Form;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;

/** Brings a draft to a newer version of its template, once somebody has seen what that changes. */
final class FormController {
    private final Rooms rooms;

    FormController(Rooms rooms) {
        this.rooms = rooms;
    }

    /** What the page shows. */
    record ChangePage(
            String draft,
            String title,
            String address,
            String template,
            int from,
            int to,
            List<String> added,
            List<String> gone,
            List<String> changed,
            List<String> leftBehind,
            String fault) {}

    /** The newer version of a draft's template, if there is one. */
    static Optional<Form> newer(Rooms rooms, StoredDraft draft) {
        return rooms.house()
                .forms()
                .find(draft.draft().template())
                .filter(each -> each.template().version() > draft.draft().templateVersion());
    }

    private Form newer(StoredDraft draft) {
        return newer(rooms, draft)
                .orElseThrow(() -> new Refusal.NotFound("There is no newer version of the template of this draft."));
    }

    /** {@code GET /drafts/{id}/template}. */
    void show(Context ctx) {
        page(ctx, rooms.draftToChange(ctx), "");
    }

    private void page(Context ctx, StoredDraft draft, String fault) {
        Form form = newer(draft);
        FormChange change = FormChange.of(draft.form(), form.template(), draft.draft());
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of((fault.isEmpty() ? "" : "Error: ") + "A newer template", Section.DRAFTS),
                        "draft-template",
                        new ChangePage(
                                DraftRoutes.address(draft),
                                draft.draft().title(),
                                DraftRoutes.address(draft, "template"),
                                form.template().title(),
                                draft.draft().templateVersion(),
                                form.template().version(),
                                change.added(),
                                change.gone(),
                                change.changed(),
                                change.leftBehind(),
                                fault));
    }

    /** {@code POST /drafts/{id}/template}. */
    void change(Context ctx) {
        FormToken.check(ctx);
        StoredDraft draft = rooms.draft(ctx);
        Form form = newer(draft);
        if (!draft.shut().isEmpty()) {
            throw new Refusal.Forbidden(
                    "This draft quotes a document that you may not open. Somebody who may open it can"
                            + " bring the draft to the newer template.");
        }
        if (!String.valueOf(form.template().version()).equals(ctx.formParam("version"))) {
            ctx.status(HttpStatus.CONFLICT);
            page(ctx, draft, "The template was changed again meanwhile. This is what it would change now.");
            return;
        }
        DraftChange change = rooms.drafts().onto(ReaderOf.of(ctx), draft, form);
        if (change instanceof DraftChange.Changed) {
            ctx.redirect(DraftRoutes.address(draft), HttpStatus.SEE_OTHER);
        } else {
            ctx.status(HttpStatus.CONFLICT);
            page(ctx, draft, "In the state “" + draft.draft().state().label() + "” the template cannot be changed.");
        }
    }
}
