package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.DraftChange;
import org.practicelearning.templates.draft.DraftComparison;
import org.practicelearning.templates.evidence.WordChange;
import org.practicelearning.web.account.Moments;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;

/** Every save of a draft, compared with the text as it is now, to be brought back. */
final class HistoryController {
    private final Rooms rooms;

    HistoryController(Rooms rooms) {
        this.rooms = rooms;
    }

    /** What the list shows. */
    record HistoryPage(String draft, String title, List<Line> saves) {}

    /** A save. */
    record Line(String address, int number, String what, String when, String by) {}

    /** A save beside the text as it is now. */
    record VersionPage(
            String draft,
            String title,
            String history,
            String address,
            int number,
            List<Changed> changes,
            String fault) {}

    /** A field that differs: removed words were in the save, added ones are there now. */
    record Changed(String part, String field, List<WordChange> words) {}

    /** {@code GET /drafts/{id}/history}. */
    void show(Context ctx) {
        StoredDraft draft = rooms.draft(ctx);
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of("History", Section.DRAFTS),
                        "draft-history",
                        new HistoryPage(
                                DraftRoutes.address(draft),
                                draft.draft().title(),
                                rooms.drafts().history(draft).stream()
                                        .map(each -> new Line(
                                                DraftRoutes.address(draft, "history", String.valueOf(each.number())),
                                                each.number(),
                                                each.what(),
                                                Moments.said(each.saved()),
                                                rooms.teams().name(each.by())))
                                        .toList()));
    }

    private static int number(Context ctx) {
        String number = ctx.pathParam("number");
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }

    private Draft version(Context ctx, StoredDraft draft) {
        return rooms.drafts()
                .version(draft, number(ctx))
                .orElseThrow(() -> new Refusal.NotFound("There is no such save of this draft."));
    }

    /** {@code GET /drafts/{id}/history/{number}}. */
    void compare(Context ctx) {
        page(ctx, rooms.draft(ctx), "");
    }

    private void page(Context ctx, StoredDraft draft, String fault) {
        int number = number(ctx);
        ThemeLabels themes = WordReturn.labels(rooms);
        List<Changed> changes = DraftComparison.between(
                        draft.form(),
                        themes.in(draft.form(), rooms.walls().shown(ReaderOf.of(ctx), version(ctx, draft))),
                        themes.in(draft.form(), draft.draft()))
                .stream()
                .map(each -> new Changed(each.section().title(), each.field().label(), each.changes()))
                .toList();
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of("Save " + number, Section.DRAFTS),
                        "draft-version",
                        new VersionPage(
                                DraftRoutes.address(draft),
                                draft.draft().title(),
                                DraftRoutes.address(draft, "history"),
                                DraftRoutes.address(draft, "history", String.valueOf(number)),
                                number,
                                changes,
                                fault));
    }

    /** {@code POST /drafts/{id}/history/{number}}: brings its text back. */
    void restore(Context ctx) {
        FormToken.check(ctx);
        StoredDraft draft = rooms.draft(ctx);
        Draft earlier = version(ctx, draft);
        if (!draft.shut().isEmpty()
                || !rooms.walls().shut(ReaderOf.of(ctx), earlier).isEmpty()) {
            throw new Refusal.Forbidden("The text quotes a document that you may not open any more.");
        }
        DraftChange change = rooms.drafts().restore(ReaderOf.of(ctx), draft, earlier, number(ctx));
        if (change instanceof DraftChange.Changed) {
            ctx.redirect(DraftRoutes.address(draft), HttpStatus.SEE_OTHER);
        } else {
            ctx.status(HttpStatus.CONFLICT);
            page(
                    ctx,
                    draft,
                    "The text cannot be changed in the state “"
                            + draft.draft().state().label() + "”.");
        }
    }
}
