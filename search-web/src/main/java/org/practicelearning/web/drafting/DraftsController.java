package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.practicelearning.templates.template.ShippedTemplates;
import org.practicelearning.templates.template.Template;
import org.practicelearning.web.account.FormField;
import org.practicelearning.web.account.FormField.Option;
import org.practicelearning.web.account.FormPage;
import org.practicelearning.web.account.Moments;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.ReaderOf;

/** The list of one's drafts, and how one begins and ends. */
final class DraftsController {
    private static final int LONGEST_TITLE = 200;

    private final Rooms rooms;

    DraftsController(Rooms rooms) {
        this.rooms = rooms;
    }

    /** What the page shows. */
    record ListPage(List<Line> drafts) {}

    /** A draft. */
    record Line(String address, String title, String template, String state, String changed) {}

    /** {@code GET /drafts}. */
    void show(Context ctx) {
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of("Drafts", Section.DRAFTS),
                        "drafts",
                        new ListPage(rooms.drafts().of(ReaderOf.of(ctx)).stream()
                                .map(each -> new Line(
                                        DraftRoutes.address(each),
                                        each.draft().title(),
                                        each.form().title(),
                                        each.draft().state().label(),
                                        Moments.said(each.changed())))
                                .toList()));
    }

    /** {@code GET /drafts/new}, with {@code template} when one was chosen elsewhere. */
    void showNew(Context ctx) {
        newForm(Objects.requireNonNullElse(ctx.queryParam("template"), ""), "")
                .show(ctx, rooms.pages(), Section.DRAFTS);
    }

    private static FormPage newForm(String chosen, String title) {
        List<Option> templates = ShippedTemplates.all().stream()
                .map(each -> new Option(
                        each.key(), each.title(), each.purpose(), each.key().equals(chosen)))
                .toList();
        return FormPage.of(
                "Begin a draft",
                "/drafts/new",
                "Begin",
                titleField(title),
                FormField.choice("radios", "template", "Template", "What do you want to write?", templates));
    }

    private static FormField titleField(String title) {
        return FormField.text(
                "title",
                "Title",
                "As you will find it in your list, for example Rapid review, Child LH24. Never a real name.",
                title);
    }

    /** {@code POST /drafts/new}. */
    void begin(Context ctx) {
        FormToken.check(ctx);
        String title = title(ctx);
        String chosen = Objects.requireNonNullElse(ctx.formParam("template"), "");
        Optional<Template> template = ShippedTemplates.find(chosen);
        FormPage form = newForm(chosen, title);
        if (!isGood(title)) {
            withTitleFault(form).show(ctx, rooms.pages(), Section.DRAFTS);
        } else if (template.isEmpty()) {
            form.withFault("template", "Choose a template.").show(ctx, rooms.pages(), Section.DRAFTS);
        } else {
            String id = rooms.drafts().begin(ReaderOf.of(ctx), template.get(), title);
            ctx.redirect("/drafts/" + id, HttpStatus.SEE_OTHER);
        }
    }

    private static String title(Context ctx) {
        return Objects.requireNonNullElse(ctx.formParam("title"), "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }

    private static boolean isGood(String title) {
        return !title.isEmpty() && title.length() <= LONGEST_TITLE;
    }

    private static FormPage withTitleFault(FormPage form) {
        return form.withFault("title", "Give the draft a title of at most " + LONGEST_TITLE + " characters.");
    }

    /** {@code GET /drafts/{id}/copy}. */
    void showCopy(Context ctx) {
        StoredDraft draft = rooms.draft(ctx);
        copyForm(draft, draft.draft().title() + " (copy)").show(ctx, rooms.pages(), Section.DRAFTS);
    }

    private static FormPage copyForm(StoredDraft draft, String title) {
        return FormPage.of("Copy a draft", DraftRoutes.address(draft, "copy"), "Copy", titleField(title))
                .saying("The copy has the text and the evidence, and begins as a draft. Its history begins anew, and"
                        + " real identities stay with the original.");
    }

    /** {@code POST /drafts/{id}/copy}. */
    void copy(Context ctx) {
        FormToken.check(ctx);
        StoredDraft draft = rooms.draft(ctx);
        String title = title(ctx);
        if (!isGood(title)) {
            withTitleFault(copyForm(draft, title)).show(ctx, rooms.pages(), Section.DRAFTS);
            return;
        }
        ctx.redirect("/drafts/" + rooms.drafts().copy(ReaderOf.of(ctx), draft, title), HttpStatus.SEE_OTHER);
    }

    /** {@code GET /drafts/{id}/delete}. */
    void askToDelete(Context ctx) {
        StoredDraft draft = rooms.draft(ctx);
        FormPage.of("Delete this draft?", DraftRoutes.address(draft, "delete"), "Delete the draft")
                .saying(
                        "“" + draft.draft().title() + "” is deleted with its whole history and the identities kept with"
                                + " it. This cannot be undone.",
                        "Documents in the library and your collections stay as they are.")
                .linking("Keep it", DraftRoutes.address(draft))
                .show(ctx, rooms.pages(), Section.DRAFTS);
    }

    /** {@code POST /drafts/{id}/delete}. */
    void delete(Context ctx) {
        FormToken.check(ctx);
        rooms.drafts().delete(ReaderOf.of(ctx), rooms.draft(ctx));
        ctx.redirect("/drafts", HttpStatus.SEE_OTHER);
    }
}
