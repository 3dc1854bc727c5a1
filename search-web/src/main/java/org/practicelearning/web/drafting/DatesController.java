package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import java.util.List;
import org.practicelearning.templates.clock.CalendarFile;
import org.practicelearning.templates.clock.DueDate;
import org.practicelearning.templates.draft.Delay;
import org.practicelearning.templates.draft.TypedDay;
import org.practicelearning.web.account.Moments;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;

/** The dates a draft must keep, with the sum behind each, and as a calendar file without any detail of the case. */
final class DatesController {
    private final Rooms rooms;

    DatesController(Rooms rooms) {
        this.rooms = rooms;
    }

    /** What the page shows. */
    record DatesPage(
            String draft,
            String title,
            String calendar,
            String reference,
            List<DraftController.Way> clockStarts,
            String fault,
            List<Due> dates) {}

    /**
     * A date to keep.
     *
     * @param asks whether a reason may be given why it is not kept
     * @param delay where a reason is given why it is not kept
     */
    record Due(
            String label,
            String date,
            String standing,
            boolean statutory,
            String rule,
            String source,
            List<String> sum,
            boolean late,
            boolean asks,
            String delay,
            List<Reason> reasons) {}

    /**
     * Why it is not kept.
     *
     * @param notice when the Panel was told, as a sentence
     * @param said by whom and when
     */
    record Reason(String text, String notice, String said) {}

    /** {@code GET /drafts/{id}/dates}. */
    void show(Context ctx) {
        StoredDraft draft = rooms.draft(ctx);
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of("Dates to keep", Section.DRAFTS),
                        "draft-dates",
                        new DatesPage(
                                DraftRoutes.address(draft),
                                draft.draft().title(),
                                DraftRoutes.address(draft, "dates.ics"),
                                reference(draft),
                                DraftController.startsOfClocks(draft),
                                KnownDays.fault(draft.form(), draft.draft()),
                                rooms.dates(draft).stream()
                                        .map(each -> due(ctx, draft, each))
                                        .toList()));
    }

    private Due due(Context ctx, StoredDraft draft, DueDate each) {
        return new Due(
                each.rule().label(),
                DueDate.shown(each.date()),
                each.standing(rooms.today()),
                each.rule().statutory(),
                each.rule().said(),
                each.rule().source().text(),
                each.sum(),
                each.isLate(rooms.today()),
                each.rule().statutory()
                        && (each.done().isEmpty() || each.isLate(rooms.today()))
                        && rooms.teams().writes(ReaderOf.asker(ctx), draft),
                DraftRoutes.address(draft, "dates", each.rule().key()),
                draft.draft().delays().stream()
                        .filter(delay -> delay.rule().equals(each.rule().key()))
                        .map(this::reason)
                        .toList());
    }

    private Reason reason(Delay each) {
        return new Reason(
                each.reason(),
                each.noticeGiven() == null
                        ? "The Panel has not been told"
                        : "The Panel was told on "
                                + TypedDay.shown(each.noticeGiven().toString()),
                rooms.teams().name(each.by()) + ", " + Moments.said(each.at()));
    }

    /** A calendar is seen by many: a number is all it learns. */
    private static String reference(StoredDraft draft) {
        return "D-" + draft.number();
    }

    /** {@code GET /drafts/{id}/dates.ics}. */
    void calendar(Context ctx) {
        StoredDraft draft = rooms.draft(ctx);
        List<DueDate> dates = rooms.dates(draft);
        if (dates.isEmpty()) {
            throw new Refusal.NotFound("There are no dates for a calendar yet. " + lacking(draft));
        }
        ctx.contentType("text/calendar; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"dates-" + reference(draft) + ".ics\"")
                .result(CalendarFile.of(reference(draft), dates, rooms.clock().instant()));
    }

    /** What to do first. */
    private static String lacking(StoredDraft draft) {
        String fault = KnownDays.fault(draft.form(), draft.draft());
        if (!fault.isEmpty()) {
            return fault;
        }
        List<String> asked = KnownDays.askedIn(draft.form()).stream()
                .map(each -> "“" + each.field().label() + "” (" + each.section().title() + ")")
                .toList();
        return asked.isEmpty()
                ? "No clock runs in a draft of this template."
                : "Fill in first: " + String.join(", or ", asked) + ".";
    }
}
