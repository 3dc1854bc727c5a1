package org.practicelearning.web.vocabulary;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.SchemeChange;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.vocabulary.ChangeForm.Read;
import org.practicelearning.web.vocabulary.Plan.Outlook;
import org.practicelearning.web.vocabulary.VocabularyEditing.Outcome;

/** Shows what a change would do, and makes it: {@code POST /vocabulary/preview} and {@code POST /vocabulary/change}. */
final class ChangeController {
    /** More reasons have a page of their own. */
    private static final int SHOWN_AT_FORM = 3;

    private final Coding coding;
    private final VocabularyEditing editing;
    private final Confirmation confirmation;
    private final Pages pages;
    private final ConceptController concepts;
    private final AddController adding;
    private final SplitController splitting;

    ChangeController(
            Coding coding,
            VocabularyEditing editing,
            Confirmation confirmation,
            Pages pages,
            ConceptController concepts,
            AddController adding,
            SplitController splitting) {
        this.coding = coding;
        this.editing = editing;
        this.confirmation = confirmation;
        this.pages = pages;
        this.concepts = concepts;
        this.adding = adding;
        this.splitting = splitting;
    }

    /** What the page that refuses shows. */
    record RefusedPage(List<String> reasons, String back) {}

    /** Shows what would happen. */
    void preview(Context ctx) {
        FormToken.check(ctx);
        ChangeForm form = new ChangeForm(ctx, coding.edited());
        switch (form.read()) {
            case Read.Fault fault -> again(ctx, form, fault.sentence());
            case Read.Wanted wanted -> {
                switch (editing.outlook(wanted.edit())) {
                    case Outlook.Refused refused -> refused(ctx, form, refused.reasons());
                    case Outlook.Possible possible ->
                        confirmation.show(ctx, asked(ctx, wanted.edit()), possible.plan());
                }
            }
        }
    }

    /** Makes the change that was shown. */
    void change(Context ctx) {
        FormToken.check(ctx);
        ChangeForm form = new ChangeForm(ctx, coding.edited());
        if (!(form.read() instanceof Read.Wanted(Edit edit))) {
            refused(ctx, form, List.of("The form is not complete. Go back and send it again."));
            return;
        }
        switch (confirmation.made(ctx, asked(ctx, edit))) {
            case Outcome.Refused refused -> refused(ctx, form, refused.reasons());
            case Outcome.Overtaken shown -> {
                // The page that asks again has been shown.
            }
            case Outcome.Made made ->
                ctx.redirect(backTo(edit) + "?" + Done.FIELD + "=" + made.number(), HttpStatus.SEE_OTHER);
        }
    }

    private static Confirmation.Asked asked(Context ctx, Edit edit) {
        return new Confirmation.Asked(edit, "/vocabulary/change", back(ctx));
    }

    private static String given(Context ctx, String field) {
        return ctx.formParam(field) == null ? "" : String.valueOf(ctx.formParam(field));
    }

    /** Where the person sees what was done. */
    private static String backTo(Edit edit) {
        return switch (edit) {
            case Edit.Undo undo -> "/vocabulary/changes";
            case Edit.Import other -> "/vocabulary/changes";
            case Edit.Change(SchemeChange change, var passages) ->
                switch (change) {
                    case SchemeChange.AddConcept it ->
                        ConceptController.address(it.concept().id());
                    case SchemeChange.Merge it -> ConceptController.address(it.into());
                    case SchemeChange.Rename it -> ConceptController.address(it.id());
                    case SchemeChange.Split it -> ConceptController.address(it.id());
                    case SchemeChange.AddLabel it -> ConceptController.address(it.id());
                    case SchemeChange.RemoveLabel it -> ConceptController.address(it.id());
                    case SchemeChange.Retire it -> ConceptController.address(it.id());
                    case SchemeChange.Describe it -> ConceptController.address(it.id());
                    case SchemeChange.Place it -> ConceptController.address(it.id());
                    case SchemeChange.Relate it -> ConceptController.address(it.id());
                };
        };
    }

    private static String back(Context ctx) {
        String kind = given(ctx, "kind");
        return switch (kind) {
            case "undo" -> "/vocabulary/changes";
            case "add" -> "/vocabulary/add";
            default -> ConceptController.address(given(ctx, "id"));
        };
    }

    private void again(Context ctx, ChangeForm form, String fault) {
        Optional<Concept> concept = form.concept();
        String kind = given(ctx, "kind");
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        if (kind.equals("add")) {
            adding.show(ctx, fault);
        } else if (kind.equals("split") && concept.isPresent()) {
            splitting.show(ctx, concept.get(), fault);
        } else if (concept.isPresent()) {
            concepts.show(ctx, concept.get(), fault, kind);
        } else {
            refusedPage(ctx, List.of(fault + "."));
        }
    }

    private void refused(Context ctx, ChangeForm form, List<String> reasons) {
        String kind = given(ctx, "kind");
        if (reasons.size() <= SHOWN_AT_FORM
                && (kind.equals("add") || form.concept().isPresent())) {
            String reason = String.join(" ", reasons);
            again(ctx, form, reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason);
        } else {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            refusedPage(ctx, reasons);
        }
    }

    private void refusedPage(Context ctx, List<String> reasons) {
        pages.show(
                ctx,
                PageHead.of("This cannot be done", Section.THEMES),
                "vocabulary-refused",
                new RefusedPage(reasons, back(ctx)));
    }
}
