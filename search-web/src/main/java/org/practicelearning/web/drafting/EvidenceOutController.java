package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.DraftChange;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.quotation.EvidenceOut;
import org.practicelearning.templates.quotation.References;
import org.practicelearning.web.account.FormField;
import org.practicelearning.web.account.FormField.Option;
import org.practicelearning.web.account.FormPage;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;

/** Takes evidence out of a draft again, with its citations. */
final class EvidenceOutController {
    private final Rooms rooms;

    EvidenceOutController(Rooms rooms) {
        this.rooms = rooms;
    }

    private static Evidence evidence(Context ctx, StoredDraft draft) {
        Evidence found = draft.draft().evidence().get(ctx.pathParam("evidence"));
        if (found == null || found.wasTakenOut()) {
            throw new Refusal.NotFound("The draft has no such evidence.");
        }
        return found;
    }

    /** {@code GET /drafts/{id}/evidence/{evidence}/remove}. */
    void ask(Context ctx) {
        StoredDraft draft = rooms.draftToChange(ctx);
        form(draft, evidence(ctx, draft)).show(ctx, rooms.pages(), Section.DRAFTS);
    }

    private static FormPage form(StoredDraft draft, Evidence evidence) {
        List<String> places = EvidenceOut.places(draft.form(), draft.draft(), evidence.id());
        List<FormField> fields = new ArrayList<>();
        if (!places.isEmpty()) {
            fields.add(FormField.choice(
                    "radios",
                    "words",
                    "What is quoted in the text",
                    "Words between quotation marks directly before the citation",
                    List.of(
                            new Option("out", "Take the quoted words out too", "", true),
                            new Option("stay", "Leave them, as my own words without a source", "", false))));
        }
        return FormPage.of(
                        "Take this evidence out of the draft?",
                        DraftRoutes.address(draft, "evidence", evidence.id(), "remove"),
                        "Take it out",
                        fields.toArray(FormField[]::new))
                .saying(
                        "[@" + evidence.id() + "] " + References.note(evidence),
                        places.isEmpty()
                                ? "It is cited nowhere in the draft."
                                : "It is cited in " + Words.count(places.size(), "text")
                                        + ". The citations there go with it, and those behind move up a number.",
                        "It stays in your collections, and the history of the draft keeps it.")
                .linking("Keep it", DraftRoutes.address(draft, "evidence"));
    }

    /** {@code POST /drafts/{id}/evidence/{evidence}/remove}. */
    void remove(Context ctx) {
        FormToken.check(ctx);
        Reader reader = ReaderOf.of(ctx);
        StoredDraft draft = rooms.draft(ctx);
        Evidence evidence = evidence(ctx, draft);
        EvidenceOut.places(draft.form(), draft.draft(), evidence.id())
                .forEach(each -> draft.refuseShut(each.substring(0, each.indexOf('.'))));
        boolean withWords = "out".equals(ctx.formParam("words"));
        Draft.Author author = rooms.drafts().author(reader);
        DraftChange change = rooms.drafts()
                .change(
                        reader,
                        draft.id(),
                        "Evidence taken out",
                        now -> EvidenceOut.from(draft.form(), now, evidence.id(), withWords, author));
        if (change instanceof DraftChange.Changed) {
            ctx.redirect(DraftRoutes.address(draft, "evidence"), HttpStatus.SEE_OTHER);
        } else {
            ctx.status(HttpStatus.CONFLICT);
            form(draft, evidence)
                    .saying("Not taken out: in the state “"
                            + draft.draft().state().label() + "” the text cannot be changed.")
                    .show(ctx, rooms.pages(), Section.DRAFTS);
        }
    }
}
