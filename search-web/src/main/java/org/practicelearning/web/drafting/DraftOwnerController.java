package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.practicelearning.web.account.FormPage;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;

/** Gives a draft without a case to somebody else, with the real identities behind it. */
final class DraftOwnerController {
    private final Rooms rooms;

    DraftOwnerController(Rooms rooms) {
        this.rooms = rooms;
    }

    /** {@code GET /drafts/{id}/owner}. */
    void ask(Context ctx) {
        StoredDraft draft = own(ctx);
        form(draft, HandOver.read(ctx, rooms.teams(), draft.owner())).show(ctx, rooms.pages(), Section.DRAFTS);
    }

    private StoredDraft own(Context ctx) {
        StoredDraft draft = rooms.draft(ctx);
        if (draft.caseId() != null) {
            throw new Refusal.Forbidden("This is a draft of a case. The owner of the case keeps what is behind it.");
        }
        return draft;
    }

    private FormPage form(StoredDraft draft, HandOver asked) {
        return FormPage.of(
                        "Give the draft to somebody else",
                        DraftRoutes.address(draft, "owner"),
                        "Give it away",
                        asked.fields(rooms.teams(), draft.owner()))
                .saying(
                        draft.draft().title(),
                        "It is theirs alone then, with its history and the real identities behind it. You do not see it any"
                                + " more, and what you typed and did not save is gone.")
                .linking("Keep it", DraftRoutes.address(draft));
    }

    /** {@code POST /drafts/{id}/owner}: to {@code person}, because of {@code reason}. */
    void give(Context ctx) {
        FormToken.check(ctx);
        StoredDraft draft = own(ctx);
        HandOver asked = HandOver.read(ctx, rooms.teams(), draft.owner());
        if (!asked.isWhole()) {
            asked.faulty(form(draft, asked)).show(ctx, rooms.pages(), Section.DRAFTS);
            return;
        }
        asked.heir().ifPresent(heir -> {
            rooms.drafts().give(ReaderOf.of(ctx), draft, heir, asked.reason());
            rooms.teams()
                    .tell(
                            heir.id(),
                            rooms.teams().name(ReaderOf.of(ctx).id()) + " gave you a draft. It is under Drafts.");
        });
        ctx.redirect("/drafts", HttpStatus.SEE_OTHER);
    }
}
