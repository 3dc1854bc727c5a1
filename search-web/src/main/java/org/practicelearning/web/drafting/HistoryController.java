package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /**
     * A save.
     *
     * @param version of the text, with the partners who signed it; empty where an old save does not say
     */
    record Line(String address, int number, String version, String what, String when, String by) {}

    /**
     * A save beside the text as it is now, or beside another save.
     *
     * @param others with which it can be compared
     * @param with the other; 0 for the text as it is now
     * @param from the earlier of the two
     * @param to the later of the two; 0 for the text as it is now
     * @param restorable whether the text as it is now is another
     */
    record VersionPage(
            String title,
            String history,
            String address,
            int number,
            String version,
            String what,
            String when,
            String by,
            List<Line> others,
            int with,
            int from,
            int to,
            List<Changed> changes,
            boolean restorable,
            String fault) {}

    /** A field that differs: removed words were in the earlier text, added ones are in the later. */
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
                                DraftRoutes.address(draft), draft.draft().title(), lines(draft)));
    }

    private List<Line> lines(StoredDraft draft) {
        return rooms.drafts().history(draft).stream()
                .map(each -> new Line(
                        DraftRoutes.address(draft, "history", String.valueOf(each.number())),
                        each.number(),
                        each.version() == 0 ? "" : "version " + each.version() + signed(draft, each.version()),
                        each.what(),
                        Moments.said(each.saved()),
                        rooms.teams().name(each.by())))
                .toList();
    }

    private static String signed(StoredDraft draft, int version) {
        String partners = draft.draft().signOffs().stream()
                .filter(each -> each.version() == version)
                .map(each -> each.partner().label())
                .distinct()
                .collect(Collectors.joining(", "));
        return partners.isEmpty() ? "" : ", signed by: " + partners;
    }

    private static int number(@Nullable String number) {
        return number != null && number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }

    private static int number(Context ctx) {
        return number(ctx.pathParam("number"));
    }

    private Draft version(StoredDraft draft, int number) {
        return rooms.drafts()
                .version(draft, number)
                .orElseThrow(() -> new Refusal.NotFound("There is no such save of this draft."));
    }

    /** {@code GET /drafts/{id}/history/{number}}, beside the save {@code with} where it is given. */
    void compare(Context ctx) {
        page(ctx, rooms.draft(ctx), number(ctx.queryParam("with")), "");
    }

    private void page(Context ctx, StoredDraft draft, int with, String fault) {
        int number = number(ctx);
        List<Line> saves = lines(draft);
        Line save = saves.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("There is no such save of this draft."));
        int from = with == 0 ? number : Math.min(number, with);
        int to = with == 0 ? 0 : Math.max(number, with);
        List<Changed> changes = changes(ctx, draft, from, to);
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of("Save " + number, Section.DRAFTS),
                        "draft-version",
                        new VersionPage(
                                draft.draft().title(),
                                DraftRoutes.address(draft, "history"),
                                save.address(),
                                number,
                                save.version(),
                                save.what(),
                                save.when(),
                                save.by(),
                                saves.stream()
                                        .filter(each -> each.number() != number)
                                        .toList(),
                                with,
                                from,
                                to,
                                changes,
                                rooms.teams().writes(ReaderOf.asker(ctx), draft)
                                        && !(with == 0 ? changes : changes(ctx, draft, number, 0)).isEmpty(),
                                fault));
    }

    private List<Changed> changes(Context ctx, StoredDraft draft, int from, int to) {
        return DraftComparison.between(draft.form(), said(ctx, draft, from), said(ctx, draft, to)).stream()
                .map(each -> new Changed(each.section().title(), each.field().label(), each.changes()))
                .toList();
    }

    /** A save as the reader may see it, with themes by name; the text as it is now for 0. */
    private Draft said(Context ctx, StoredDraft draft, int number) {
        return WordReturn.labels(rooms)
                .in(
                        draft.form(),
                        number == 0 ? draft.draft() : rooms.walls().shown(ReaderOf.of(ctx), version(draft, number)));
    }

    /** {@code POST /drafts/{id}/history/{number}}: brings its text back. */
    void restore(Context ctx) {
        FormToken.check(ctx);
        StoredDraft draft = rooms.draft(ctx);
        Draft earlier = version(draft, number(ctx));
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
                    0,
                    "The text cannot be changed in the state “"
                            + draft.draft().state().label() + "”.");
        }
    }
}
