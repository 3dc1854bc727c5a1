package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.clock.DueDate;
import org.practicelearning.templates.draft.TypedDay;
import org.practicelearning.web.account.FormField;
import org.practicelearning.web.account.FormPage;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;

/** Takes down why a date is not kept, and when the Panel was told. */
final class DelayController {
    private static final int LONGEST_REASON = 2_000;

    private final Rooms rooms;

    DelayController(Rooms rooms) {
        this.rooms = rooms;
    }

    /** {@code GET /drafts/{id}/dates/{rule}}. */
    void ask(Context ctx) {
        StoredDraft draft = rooms.draftToChange(ctx);
        form(draft, due(ctx, draft), "", "").show(ctx, rooms.pages(), Section.DRAFTS);
    }

    private DueDate due(Context ctx, StoredDraft draft) {
        return rooms.dates(draft).stream()
                .filter(each -> each.rule().key().equals(ctx.pathParam("rule")))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("This draft has no such date to keep."));
    }

    private FormPage form(StoredDraft draft, DueDate due, String reason, String notice) {
        return FormPage.of(
                        "Why this date is not kept",
                        DraftRoutes.address(draft, "dates", due.rule().key()),
                        "Keep this reason",
                        FormField.area(
                                "reason",
                                "Reason",
                                "As you would give it to the Panel, without names. For example: criminal proceedings end in"
                                        + " March; publication could prejudice them.",
                                reason),
                        FormField.text(
                                "notice",
                                "Day on which the Panel was told (optional)",
                                "For example 1 April 2026. Leave it empty if nobody has told the Panel yet.",
                                notice))
                .saying(
                        due.rule().label() + ": " + DueDate.shown(due.date()) + ", " + due.standing(rooms.today())
                                + ".",
                        "A reason stays as it was written. What changes later is another reason beside it.")
                .linking("Back to the dates", DraftRoutes.address(draft, "dates"));
    }

    /** {@code POST /drafts/{id}/dates/{rule}}. */
    void keep(Context ctx) {
        FormToken.check(ctx);
        Reader reader = ReaderOf.of(ctx);
        StoredDraft draft = rooms.draft(ctx);
        DueDate due = due(ctx, draft);
        String reason = typed(ctx, "reason");
        String notice = typed(ctx, "notice");
        FormPage form = form(draft, due, reason, notice);
        Optional<LocalDate> told = TypedDay.read(notice);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            form = form.withFault("reason", "Give the reason, in at most 2,000 characters");
        }
        if (!notice.isEmpty() && told.isEmpty()) {
            form = form.withFault("notice", TypedDay.fault(notice));
        } else if (told.filter(day -> day.isAfter(rooms.today())).isPresent()) {
            form = form.withFault("notice", "The Panel cannot have been told on a day that is still to come");
        }
        if (!form.faults().isEmpty()) {
            form.show(ctx, rooms.pages(), Section.DRAFTS);
            return;
        }
        rooms.drafts()
                .change(
                        reader,
                        draft.id(),
                        "Reason for delay: " + due.rule().label(),
                        now -> now.delayed(
                                due.rule().key(),
                                reason,
                                told.orElse(null),
                                rooms.drafts().author(reader)));
        ctx.redirect(DraftRoutes.address(draft, "dates"), HttpStatus.SEE_OTHER);
    }

    private static String typed(Context ctx, String field) {
        return Objects.requireNonNullElse(ctx.formParam(field), "").strip();
    }
}
