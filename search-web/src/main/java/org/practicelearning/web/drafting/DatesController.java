package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import java.util.List;
import org.practicelearning.templates.clock.CalendarFile;
import org.practicelearning.templates.clock.DueDate;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;

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
            List<Due> dates) {}

    /** A date to keep. */
    record Due(
            String label,
            String date,
            String standing,
            boolean statutory,
            String rule,
            String source,
            List<String> sum) {}

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
                                KnownDays.dates(rooms.house().clock().reviewClock(), draft.form(), draft.draft())
                                        .stream()
                                        .map(this::due)
                                        .toList()));
    }

    private Due due(DueDate each) {
        return new Due(
                each.rule().label(),
                DueDate.shown(each.date()),
                each.standing(rooms.today()),
                each.rule().statutory(),
                each.rule().said(),
                each.rule().source().text(),
                each.sum());
    }

    /** A calendar is seen by many: a number is all it learns. */
    private static String reference(StoredDraft draft) {
        return "D-" + draft.number();
    }

    /** {@code GET /drafts/{id}/dates.ics}. */
    void calendar(Context ctx) {
        StoredDraft draft = rooms.draft(ctx);
        ctx.contentType("text/calendar; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"dates-" + reference(draft) + ".ics\"")
                .result(CalendarFile.of(
                        reference(draft),
                        KnownDays.dates(rooms.house().clock().reviewClock(), draft.form(), draft.draft()),
                        rooms.clock().instant()));
    }
}
