package org.practicelearning.web.vocabulary;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.SchemeChange;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.tagging.Coder;
import org.practicelearning.web.vocabulary.ChangeForm.Read;
import org.practicelearning.web.vocabulary.Plan.Carry;
import org.practicelearning.web.vocabulary.Plan.Outlook;
import org.practicelearning.web.vocabulary.VocabularyEditing.Outcome;

/** Shows what a change would do, and makes it: {@code POST /vocabulary/preview} and {@code POST /vocabulary/change}. */
final class ChangeController {
    static final String SEEN = "seen";
    static final String REASON = "reason";

    /** What the confirming form says besides what was asked for. */
    private static final Set<String> OWN = Set.of(FormToken.FIELD, Coder.FIELD, REASON, SEEN);

    private final Coding coding;
    private final VocabularyEditing editing;
    private final LibrarySearch library;
    private final Pages pages;
    private final ConceptController concepts;
    private final AddController adding;
    private final SplitController splitting;

    ChangeController(
            Coding coding,
            VocabularyEditing editing,
            LibrarySearch library,
            Pages pages,
            ConceptController concepts,
            AddController adding,
            SplitController splitting) {
        this.coding = coding;
        this.editing = editing;
        this.library = library;
        this.pages = pages;
        this.concepts = concepts;
        this.adding = adding;
        this.splitting = splitting;
    }

    /**
     * What the page shows.
     *
     * @param sentence what the log will say
     * @param action where the confirming form goes
     * @param fields what was asked for, sent again
     * @param lines what comes and goes
     * @param more how many lines are not shown, as a sentence
     * @param effects what changes besides, each a sentence
     * @param fault what is wrong with the confirming form; null when nothing is
     */
    record PreviewPage(
            String title,
            String sentence,
            String action,
            String back,
            List<Field> fields,
            String seen,
            List<LineWords.Told> lines,
            String more,
            List<String> effects,
            String coder,
            String reason,
            @Nullable String fault,
            @Nullable String notice) {}

    /** A hidden field. */
    record Field(String name, String value) {}

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
                    case Outlook.Possible possible -> show(ctx, wanted.edit(), possible.plan(), null, null);
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
        Optional<String> coder = Coder.read(ctx.formParam(Coder.FIELD));
        String reason = given(ctx, REASON).strip();
        if (coder.isEmpty() || reason.length() > VocabularyEditing.LONGEST_REASON) {
            askAgain(ctx, form, edit, coder.isEmpty());
            return;
        }
        switch (editing.make(edit, given(ctx, SEEN), coder.get(), reason)) {
            case Outcome.Refused refused -> refused(ctx, form, refused.reasons());
            case Outcome.Overtaken(Plan plan) ->
                show(
                        ctx,
                        edit,
                        plan,
                        null,
                        "Somebody changed the vocabulary meanwhile. This is what would happen now.");
            case Outcome.Made made -> {
                Coder.remember(ctx, coder.get());
                ctx.redirect(backTo(edit) + "?" + Done.FIELD + "=" + made.number(), HttpStatus.SEE_OTHER);
            }
        }
    }

    private void askAgain(Context ctx, ChangeForm form, Edit edit, boolean nameless) {
        String typed = given(ctx, Coder.FIELD);
        String fault = !nameless
                ? "The reason must be " + VocabularyEditing.LONGEST_REASON + " characters or fewer"
                : typed.isBlank() ? "Enter your name" : "The name must be " + Coder.LONGEST + " characters or fewer";
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        switch (editing.outlook(edit)) {
            case Outlook.Refused refused -> refused(ctx, form, refused.reasons());
            case Outlook.Possible possible -> show(ctx, edit, possible.plan(), fault, null);
        }
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

    private void show(Context ctx, Edit edit, Plan plan, @Nullable String fault, @Nullable String notice) {
        List<Field> fields = new ArrayList<>();
        ctx.formParamMap().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                values.forEach(value -> fields.add(new Field(name, value)));
            }
        });
        List<String> effects = new ArrayList<>(effects(plan));
        effects.addAll(new Effects(library, ReaderOf.of(ctx), plan.before()).of(edit));
        int lines = plan.difference().lines().size();
        String title = edit instanceof Edit.Undo ? "Undo this change?" : "Make this change?";
        pages.show(
                ctx,
                PageHead.of((fault == null ? "" : "Error: ") + title, Section.THEMES),
                "vocabulary-preview",
                new PreviewPage(
                        title,
                        plan.sentence(),
                        "/vocabulary/change",
                        back(ctx),
                        fields,
                        plan.before().version(),
                        LineWords.of(plan),
                        lines > LineWords.MOST ? "And " + Words.number(lines - LineWords.MOST) + " more." : "",
                        effects,
                        given(ctx, Coder.FIELD).isEmpty() ? Coder.of(ctx) : given(ctx, Coder.FIELD),
                        given(ctx, REASON),
                        fault,
                        notice));
    }

    /** What a plan does to decisions, each a sentence. */
    static List<String> effects(Plan plan) {
        List<String> effects = new ArrayList<>();
        for (Carry each : plan.carries()) {
            if (each.decisions() > 0) {
                effects.add(Words.count(each.decisions(), "decision goes", "decisions go") + " from “"
                        + label(each.from(), plan) + "” to “" + label(each.to(), plan) + "”.");
            }
        }
        if (plan.undoneMoves() > 0) {
            effects.add(Words.count(
                            plan.undoneMoves(),
                            "decision that the change moved goes",
                            "decisions that the change moved go")
                    + " back.");
        }
        for (String each : plan.kept()) {
            effects.add("“" + label(each, plan)
                    + "” is not in the file, but people decided by it: it is retired, and its decisions are kept.");
        }
        if (plan.moved() == 0) {
            effects.add("No decision of anybody moves.");
        }
        return effects;
    }

    private static String label(String id, Plan plan) {
        return plan.before().concept(id).isPresent()
                ? plan.before().label(id)
                : plan.after().label(id);
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
        if (reasons.size() == 1 && (kind.equals("add") || form.concept().isPresent())) {
            String reason = reasons.getFirst();
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
