package org.practicelearning.web.vocabulary;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.tagging.Coder;
import org.practicelearning.web.vocabulary.Plan.Outlook;
import org.practicelearning.web.vocabulary.VocabularyEditing.Outcome;

/** The page that shows what an edit would do and asks for a name and a reason; and what is made of its answer. */
final class Confirmation {
    private static final String SEEN = "seen";
    private static final String REASON = "reason";

    /** What the form of the page says besides what was asked for. */
    private static final Set<String> OWN = Set.of(FormToken.FIELD, Coder.FIELD, REASON, SEEN);

    private final VocabularyEditing editing;
    private final LibrarySearch library;
    private final Pages pages;

    Confirmation(VocabularyEditing editing, LibrarySearch library, Pages pages) {
        this.editing = editing;
        this.library = library;
        this.pages = pages;
    }

    /**
     * What was asked for.
     *
     * @param action where the confirming form goes
     * @param back where one goes who does not confirm
     */
    record Asked(Edit edit, String action, String back) {}

    /**
     * What the page shows.
     *
     * @param sentence what the log will say
     * @param fields what was asked for, sent again
     * @param lines what comes and goes
     * @param more how many lines are not shown, as a sentence
     * @param effects what changes besides, each a sentence
     * @param asksName whether the name may be another one; not when the person has signed in
     * @param fault what is wrong with the form; null when nothing is
     * @param notice what happened meanwhile; null when nothing did
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
            boolean asksName,
            String reason,
            @Nullable String fault,
            @Nullable String notice) {}

    /** A hidden field. */
    record Field(String name, String value) {}

    /** Asks. */
    void show(Context ctx, Asked asked, Plan plan) {
        show(ctx, asked, plan, null, null);
    }

    /** Makes the edit, or asks again; what is then answered as overtaken has been shown. */
    Outcome made(Context ctx, Asked asked) {
        Optional<String> coder = Coder.sent(ctx);
        String reason = given(ctx, REASON).strip();
        if (coder.isEmpty() || reason.length() > VocabularyEditing.LONGEST_REASON) {
            return askedAgain(ctx, asked, coder.isEmpty());
        }
        Outcome outcome = editing.make(asked.edit(), given(ctx, SEEN), coder.get(), reason);
        if (outcome instanceof Outcome.Overtaken(Plan plan)) {
            show(ctx, asked, plan, null, "Somebody changed the vocabulary meanwhile. This is what would happen now.");
        } else if (outcome instanceof Outcome.Made) {
            Coder.remember(ctx, coder.get());
        }
        return outcome;
    }

    private Outcome askedAgain(Context ctx, Asked asked, boolean nameless) {
        String fault = !nameless
                ? "The reason must be " + VocabularyEditing.LONGEST_REASON + " characters or fewer"
                : given(ctx, Coder.FIELD).isBlank()
                        ? "Enter your name"
                        : "The name must be " + Coder.LONGEST + " characters or fewer";
        return switch (editing.outlook(asked.edit())) {
            case Outlook.Refused refused -> new Outcome.Refused(refused.reasons());
            case Outlook.Possible(Plan plan) -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, asked, plan, fault, null);
                yield new Outcome.Overtaken(plan);
            }
        };
    }

    private static String given(Context ctx, String field) {
        return ctx.formParam(field) == null ? "" : String.valueOf(ctx.formParam(field));
    }

    private void show(Context ctx, Asked asked, Plan plan, @Nullable String fault, @Nullable String notice) {
        List<String> effects = new ArrayList<>(PlanWords.of(plan));
        effects.addAll(new Effects(library, ReaderOf.of(ctx), plan.before()).of(asked.edit()));
        int lines = plan.difference().lines().size();
        String title = switch (asked.edit()) {
            case Edit.Undo undo -> "Undo this change?";
            case Edit.Import other -> "Import this vocabulary?";
            case Edit.Change change -> "Make this change?";
        };
        pages.show(
                ctx,
                PageHead.of((fault == null ? "" : "Error: ") + title, Section.THEMES),
                "vocabulary-preview",
                new PreviewPage(
                        title,
                        plan.sentence(),
                        asked.action(),
                        asked.back(),
                        fields(ctx),
                        plan.before().version(),
                        LineWords.of(plan),
                        lines > LineWords.MOST ? "And " + Words.number(lines - LineWords.MOST) + " more." : "",
                        effects,
                        given(ctx, Coder.FIELD).isEmpty() ? Coder.of(ctx) : given(ctx, Coder.FIELD),
                        ReaderOf.asker(ctx).isOperator(),
                        given(ctx, REASON),
                        fault,
                        notice));
    }

    private static List<Field> fields(Context ctx) {
        List<Field> fields = new ArrayList<>();
        ctx.formParamMap().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                values.forEach(value -> fields.add(new Field(name, value)));
            }
        });
        return fields;
    }
}
