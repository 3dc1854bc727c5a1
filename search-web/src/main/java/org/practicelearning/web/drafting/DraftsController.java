package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicelearning.web.account.FormField;
import org.practicelearning.web.account.FormField.Option;
import org.practicelearning.web.account.FormPage;
import org.practicelearning.web.account.Moments;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.house.Form;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.people.Asker;
import org.practicelearning.web.people.Duty;
import org.practicelearning.web.people.LibraryCase;

/** The list of one's drafts, and how one begins and ends. */
final class DraftsController {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 1_000;

    private final Rooms rooms;

    DraftsController(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * What the page shows.
     *
     * @param begins whether the person may begin one
     * @param asked how many texts wait for the person's yes
     */
    record ListPage(boolean begins, int asked, List<Line> own, List<Shared> cases) {}

    /** The drafts of a case. */
    record Shared(String title, String address, List<Line> drafts) {}

    /** A draft. */
    record Line(String address, String title, String template, String state, String changed, String owner) {}

    /** {@code GET /drafts}: one's own, then those of the cases one is on the team of. */
    void show(Context ctx) {
        Asker asker = ReaderOf.asker(ctx);
        List<Line> own = new ArrayList<>();
        Map<String, List<Line>> shared = new LinkedHashMap<>();
        for (StoredDraft each : rooms.drafts().of(asker.reader())) {
            if (rooms.teams().reads(asker, each)) {
                List<Line> list =
                        each.caseId() == null ? own : shared.computeIfAbsent(each.caseId(), key -> new ArrayList<>());
                list.add(line(each));
            }
        }
        List<Shared> cases = new ArrayList<>();
        shared.forEach((id, drafts) -> cases.add(
                new Shared(rooms.teams().title(id), Address.of("cases", id).toString(), drafts)));
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of("Drafts", Section.DRAFTS),
                        "drafts",
                        new ListPage(asker.may(Duty.COLLECT), asked(asker), own, cases));
    }

    private int asked(Asker asker) {
        return asker.keeps()
                ? (int) rooms.publishing().rows().askedOf(asker.reader().id()).stream()
                        .filter(each -> each.waits()
                                && rooms.drafts()
                                        .askedAbout(each, asker.reader())
                                        .isPresent())
                        .count()
                : 0;
    }

    private Line line(StoredDraft each) {
        return new Line(
                DraftRoutes.address(each),
                each.draft().title(),
                each.form().title(),
                each.draft().state().label(),
                Moments.said(each.changed()),
                each.caseId() == null ? "" : rooms.teams().name(each.owner()));
    }

    /** {@code GET /drafts/new}, with {@code template} when one was chosen elsewhere. */
    void showNew(Context ctx) {
        newForm(ctx, Objects.requireNonNullElse(ctx.queryParam("template"), ""), "")
                .show(ctx, rooms.pages(), Section.DRAFTS);
    }

    private FormPage newForm(Context ctx, String chosen, String title) {
        List<Option> templates = rooms.house().forms().offered().stream()
                .map(each -> new Option(
                        each.key(),
                        each.template().title(),
                        each.template().purpose(),
                        each.key().equals(chosen)))
                .toList();
        FormPage form = FormPage.of(
                "Begin a draft",
                "/drafts/new",
                "Begin",
                titleField(title),
                FormField.choice("radios", "template", "Template", "What do you want to write?", templates));
        List<LibraryCase> cases = rooms.teams().writtenFor(ReaderOf.asker(ctx));
        return cases.isEmpty() ? form : form.withField(caseField(ctx, cases, true));
    }

    private static FormField caseField(Context ctx, List<LibraryCase> cases, boolean orNone) {
        String chosen = Objects.requireNonNullElse(ctx.formParam("case"), "");
        List<Option> options = new ArrayList<>();
        if (orNone) {
            options.add(new Option("", "Only me", "Can be given to a case later.", chosen.isEmpty()));
        }
        for (LibraryCase each : cases) {
            options.add(new Option(
                    each.id(), "The team of " + each.title(), "", each.id().equals(chosen)));
        }
        return FormField.choice(
                "radios",
                "case",
                "Who may see it?",
                "Reviewers and learning leads on the team of a case write; readers on it read and comment; trainers see"
                        + " nothing. A draft of a case stays with the case.",
                options);
    }

    private static FormField titleField(String title) {
        return FormField.text(
                "title",
                "Title",
                "As you will find it in your list, for example Child LH24. Never a real name.",
                title);
    }

    /** {@code POST /drafts/new}. */
    void begin(Context ctx) {
        FormToken.check(ctx);
        String title = title(ctx);
        String chosen = Objects.requireNonNullElse(ctx.formParam("template"), "");
        String caseId = Objects.requireNonNullElse(ctx.formParam("case"), "");
        Optional<Form> template = rooms.house().forms().find(chosen).filter(Form::offered);
        FormPage form = newForm(ctx, chosen, title);
        if (!isGood(title)) {
            withTitleFault(form).show(ctx, rooms.pages(), Section.DRAFTS);
        } else if (template.isEmpty()) {
            form.withFault("template", "Choose a template.").show(ctx, rooms.pages(), Section.DRAFTS);
        } else if (!caseId.isEmpty() && chosenCase(ctx).isEmpty()) {
            form.withFault("case", "Choose who may see it.").show(ctx, rooms.pages(), Section.DRAFTS);
        } else {
            String id = rooms.drafts().begin(ReaderOf.of(ctx), template.get(), title, caseId.isEmpty() ? null : caseId);
            ctx.redirect("/drafts/" + id, HttpStatus.SEE_OTHER);
        }
    }

    /** The case that was chosen, among those the person may write for. */
    private Optional<LibraryCase> chosenCase(Context ctx) {
        return rooms.teams().writtenFor(ReaderOf.asker(ctx)).stream()
                .filter(each -> each.id().equals(ctx.formParam("case")))
                .findFirst();
    }

    /** {@code GET /drafts/{id}/case}. */
    void askToShare(Context ctx) {
        shareForm(ctx, rooms.draft(ctx)).show(ctx, rooms.pages(), Section.DRAFTS);
    }

    private FormPage shareForm(Context ctx, StoredDraft draft) {
        List<LibraryCase> cases = draft.caseId() == null ? rooms.teams().writtenFor(ReaderOf.asker(ctx)) : List.of();
        FormPage form = cases.isEmpty()
                ? FormPage.of("Who may see this draft?", DraftRoutes.address(draft, "case"), "")
                : FormPage.of(
                        "Who may see this draft?",
                        DraftRoutes.address(draft, "case"),
                        "Give it to the team",
                        caseField(ctx, cases, false));
        FormPage page = form.saying(said(draft, !cases.isEmpty()));
        return (draft.caseId() == null
                        ? page.linking("Give it to somebody else", DraftRoutes.address(draft, "owner"))
                        : page)
                .linking("Back to the draft", DraftRoutes.address(draft));
    }

    private String[] said(StoredDraft draft, boolean choice) {
        String caseId = draft.caseId();
        if (caseId != null) {
            return new String[] {
                "The team of " + rooms.teams().title(caseId) + ": "
                        + rooms.teams().team(caseId).stream()
                                .map(each -> each.shown() + " (" + each.role().label() + ")")
                                .collect(Collectors.joining("; "))
                        + ".",
                "Reviewers and learning leads write, readers read and comment, trainers see nothing. Closing the case"
                        + " shuts the draft for everybody.",
                draft.keeper().isEmpty()
                        ? "Real identities are read by nobody until the case is handed over."
                        : "Real identities are read by " + rooms.teams().name(draft.keeper())
                                + " only, whose case it is."
            };
        }
        return choice
                ? new String[] {
                    "Now nobody but you sees it. Given to a case it is its team's, with its whole history, and stays"
                            + " there.",
                    "Real identities you entered are then read by the owner of the case only."
                }
                : new String[] {
                    "Nobody but you. To share it, have a learning lead name you to the team of a case first."
                };
    }

    /** {@code POST /drafts/{id}/case}. */
    void share(Context ctx) {
        FormToken.check(ctx);
        StoredDraft draft = rooms.draft(ctx);
        Optional<LibraryCase> chosen = draft.caseId() == null ? chosenCase(ctx) : Optional.empty();
        if (chosen.isEmpty()) {
            shareForm(ctx, draft).withFault("case", "Choose a case.").show(ctx, rooms.pages(), Section.DRAFTS);
            return;
        }
        rooms.drafts()
                .share(ReaderOf.of(ctx), draft, chosen.get().id(), chosen.get().title());
        ctx.redirect(DraftRoutes.address(draft), HttpStatus.SEE_OTHER);
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
        StoredDraft draft = rooms.draftToChange(ctx);
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
        deleteForm(draftToDelete(ctx), "").show(ctx, rooms.pages(), Section.DRAFTS);
    }

    private StoredDraft draftToDelete(Context ctx) {
        StoredDraft draft = rooms.draftToChange(ctx);
        if (!rooms.teams().deletes(ReaderOf.asker(ctx), draft)) {
            throw new Refusal.Forbidden(
                    "A draft of a case is deleted by whoever began it, or a learning lead of the team.");
        }
        return draft;
    }

    private FormPage deleteForm(StoredDraft draft, String why) {
        String team = rooms.teams().title(draft.caseId());
        return FormPage.of(
                        "Delete this draft?",
                        DraftRoutes.address(draft, "delete"),
                        "Delete the draft",
                        FormField.area("why", "Why?", "Stays on the list of deleted drafts. Without names.", why))
                .saying(
                        "“" + draft.draft().title() + "” is deleted with its whole history, its comments and the"
                                + " identities kept with it"
                                + (team.isEmpty() ? "" : ", for the whole team of " + team)
                                + ". This cannot be undone.",
                        "Documents in the library and your collections stay as they are.")
                .linking("Keep it", DraftRoutes.address(draft));
    }

    /** {@code POST /drafts/{id}/delete}. */
    void delete(Context ctx) {
        FormToken.check(ctx);
        StoredDraft draft = draftToDelete(ctx);
        String why = Objects.requireNonNullElse(ctx.formParam("why"), "").strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            deleteForm(draft, why)
                    .withFault("why", "Say why, in at most 1,000 characters.")
                    .show(ctx, rooms.pages(), Section.DRAFTS);
            return;
        }
        boolean published = rooms.publishing().rows().of(draft.id()).stream()
                .anyMatch(each -> rooms.publishing().isThere(each.documentId()));
        if (published) {
            deleteForm(draft, why)
                    .withFault("why", "What was published from it is in the library. Withdraw the draft first.")
                    .show(ctx, rooms.pages(), Section.DRAFTS);
            return;
        }
        rooms.drafts().delete(ReaderOf.of(ctx), draft, why);
        ctx.redirect("/drafts/deleted", HttpStatus.SEE_OTHER);
    }

    /** The list of what was deleted. */
    record DeletedPage(List<Gone> drafts) {}

    /** A draft that was deleted. */
    record Gone(String reference, String template, String by, String when, String reason) {}

    /** {@code GET /drafts/deleted}. */
    void deleted(Context ctx) {
        Asker asker = ReaderOf.asker(ctx);
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of("Deleted drafts", Section.DRAFTS),
                        "drafts-deleted",
                        new DeletedPage(rooms.drafts().deleted(asker.reader()).stream()
                                .filter(each -> each.caseId() == null || CaseTeams.mayOpen(asker, each.caseId()))
                                .map(each -> new Gone(
                                        "D-" + each.number(),
                                        rooms.house()
                                                .forms()
                                                .find(each.template())
                                                .map(found -> found.template().title())
                                                .orElse("Draft"),
                                        rooms.teams().name(each.by()),
                                        Moments.said(each.at()),
                                        each.reason()))
                                .toList()));
    }
}
