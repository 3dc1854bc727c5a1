package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.DraftChange;
import org.practicelearning.templates.draft.KeyTable;
import org.practicelearning.templates.draft.Problem;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Section;
import org.practicelearning.web.account.FormPage.Fault;
import org.practicelearning.web.account.Moments;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.drafting.PartForm.Typed;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;

/** One part of a draft on one page. */
final class PartController {
    private final Rooms rooms;
    private final WritingController writing;
    private final BesideEvidence evidence;

    PartController(Rooms rooms, WritingController writing) {
        this.rooms = rooms;
        this.writing = writing;
        this.evidence = new BesideEvidence(rooms);
    }

    /**
     * What the page shows.
     *
     * @param revision what the writer begins from
     * @param themes names to choose from; none where no question takes themes
     * @param met what two people changed; null but for a conflict
     * @param writes whether the reader may change anything in it
     * @param closed what cannot be changed in it, and why; empty when everything can
     * @param saved when the part was saved last; empty when never
     */
    record PartPage(
            String draft,
            String draftTitle,
            String address,
            String title,
            String prompt,
            String good,
            String source,
            long revision,
            boolean complete,
            boolean writes,
            String closed,
            String saved,
            List<FieldView> fields,
            List<String> themes,
            List<BesideEvidence.Source> evidence,
            List<BesideEvidence.Gathered> gathered,
            String takeAddress,
            List<Fault> faults,
            Conflicts.@Nullable Met met,
            WritingView writing,
            String note) {}

    /** {@code GET /drafts/{id}/part/{section}}. */
    void show(Context ctx) {
        StoredDraft draft = rooms.draft(ctx);
        Section section = section(ctx, draft);
        String wanted = String.valueOf(ctx.queryParam("copy"));
        Optional<SafetyCopy> copy = writing.copies(ctx, draft, section).stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst();
        SectionText text =
                copy.map(SafetyCopy::text).orElseGet(() -> draft.draft().section(section.key()));
        Map<String, String> identities =
                copy.map(each -> each.identities().entries()).orElse(Map.of());
        page(
                ctx,
                draft,
                section,
                new Typed(text.revision(), text.answers(), identities, text.complete()),
                Said.using(copy.map(SafetyCopy::id).orElse("")));
    }

    static Section section(Context ctx, StoredDraft draft) {
        return draft.form()
                .section(ctx.pathParam("section"))
                .orElseThrow(() -> new Refusal.NotFound("The draft has no such part."));
    }

    /**
     * What the page says besides.
     *
     * @param met what two people changed
     * @param using id of the unsaved text that is shown; empty for none
     */
    private record Said(Map<String, String> faults, Optional<Conflicts.Met> met, String using, String note) {
        static Said using(String copy) {
            return new Said(Map.of(), Optional.empty(), copy, "");
        }

        static Said note(String note) {
            return new Said(Map.of(), Optional.empty(), "", note);
        }
    }

    /** {@code POST /drafts/{id}/part/{section}}. */
    void save(Context ctx) {
        FormToken.check(ctx);
        Reader reader = ReaderOf.of(ctx);
        StoredDraft draft = rooms.draft(ctx);
        Section section = section(ctx, draft);
        draft.refuseShut(section.key());
        TypedThemes themes = new TypedThemes(rooms.coding().edited());
        Typed sent = themes.known(section, PartForm.read(ctx, section));
        Conflicts conflicts = new Conflicts(rooms, reader, draft, section);
        if (Conflicts.leavesOpen(ctx)) {
            conflict(ctx, draft, section, sent, conflicts.again(ctx, sent));
            return;
        }
        // What was chosen between two texts comes first: a page that asks for something else must not lose it.
        Typed typed = conflicts.chosen(ctx, sent);
        Map<String, String> unknown = new LinkedHashMap<>(themes.faults(
                section, typed.answers(), draft.draft().section(section.key()).answers()));
        unknown.putAll(KnownDays.faults(draft.form(), draft.draft(), section, typed.answers()));
        if (!unknown.isEmpty() || !typed.left().isEmpty()) {
            wrong(ctx, draft, section, typed, unknown, Problem.in(section, typed.answers()));
            return;
        }
        DraftChange change = rooms.drafts().write(reader, draft, section, typed);
        switch (change) {
            case DraftChange.Changed(var after) -> {
                String window = WritingController.window(ctx);
                rooms.drafts().copies().settle(reader, draft, section, window);
                rooms.drafts().presence().left(draft, section.key(), reader, window);
                saved(ctx, draft, section);
            }
            case DraftChange.Conflict(SectionText theirs)
            when !isShutNow(ctx, section) -> conflict(ctx, draft, section, typed, conflicts.with(theirs, typed));
            case DraftChange.Wrong(List<Problem> problems) -> wrong(ctx, draft, section, typed, Map.of(), problems);
            default -> {
                ctx.status(HttpStatus.CONFLICT);
                page(
                        ctx,
                        draft,
                        section,
                        typed,
                        Said.note(
                                change instanceof DraftChange.Conflict
                                        ? "Not saved: somebody saved this part meanwhile, and it now quotes a document that"
                                                + " you may not open. What you typed is still below."
                                        : "Not saved: in the state “"
                                                + draft.draft().state().label()
                                                + "” this text cannot be changed. What you typed is still below."));
            }
        }
    }

    /** Everything that is wrong at once, with all that was typed. */
    private void wrong(
            Context ctx,
            StoredDraft draft,
            Section section,
            Typed typed,
            Map<String, String> unknown,
            List<Problem> problems) {
        Map<String, String> faults = new LinkedHashMap<>(unknown);
        problems.forEach(each -> faults.putIfAbsent(PartForm.element(section, each.field()), each.message()));
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        page(ctx, draft, section, typed, new Said(faults, Optional.empty(), "", ""));
    }

    /** The other's text may quote what the writer may not open. */
    private boolean isShutNow(Context ctx, Section section) {
        return rooms.draft(ctx).shut().contains(section.key());
    }

    /** Another row is offered on what has just been saved, so that nothing typed can be lost on the way. */
    private static void saved(Context ctx, StoredDraft draft, Section section) {
        String then = String.valueOf(ctx.formParam("then"));
        if (then.startsWith("row:")) {
            ctx.redirect(
                    Address.of("drafts", draft.id(), "part", section.key())
                            .with("row", then.substring(4))
                            .at("row-" + then.substring(4))
                            .toString(),
                    HttpStatus.SEE_OTHER);
            return;
        }
        if (then.equals("evidence")) {
            ctx.redirect(
                    Address.of("drafts", draft.id(), "evidence")
                            .with("part", section.key())
                            .toString(),
                    HttpStatus.SEE_OTHER);
            return;
        }
        List<Section> all = draft.form().sections();
        int next = all.indexOf(section) + 1;
        ctx.redirect(
                then.equals("next") && next < all.size()
                        ? DraftRoutes.address(draft, "part", all.get(next).key())
                        : DraftRoutes.address(draft),
                HttpStatus.SEE_OTHER);
    }

    private void conflict(Context ctx, StoredDraft draft, Section section, Typed typed, Conflicts.Met met) {
        ctx.status(HttpStatus.CONFLICT);
        page(
                ctx,
                draft,
                section,
                typed.answering(met.revision(), met.together()),
                new Said(Map.of(), Optional.of(met), "", met.note()));
    }

    private void page(Context ctx, StoredDraft draft, Section section, Typed typed, Said said) {
        SectionText stored = draft.draft().section(section.key());
        KeyTable keys = rooms.drafts().keys(ReaderOf.of(ctx), draft);
        for (Map.Entry<String, String> each : typed.identities().entrySet()) {
            keys = keys.with(each.getKey(), each.getValue());
        }
        String more = ctx.queryParam("row");
        WritingView beside =
                writing.view(ctx, draft, section, rooms.drafts().keys(ReaderOf.of(ctx), draft), said.using());
        List<FieldView> fields = new PartView(
                        section,
                        said.faults(),
                        more,
                        WordReturn.labels(rooms),
                        draft.keptBy(ReaderOf.of(ctx)),
                        typed.left())
                .fields(typed.answers(), keys);
        List<Fault> faults = FieldView.faults(fields);
        boolean isWriter = rooms.teams().writes(ReaderOf.asker(ctx), draft);
        List<Field> takes = isWriter
                ? section.fields().stream()
                        .filter(each -> PartForm.isAsked(each) && draft.draft().takes(each))
                        .toList()
                : List.of();
        boolean trouble = !faults.isEmpty() || !said.note().isEmpty();
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of((trouble ? "Error: " : "") + section.title(), PageHead.Section.DRAFTS)
                                .withScript("writing.js")
                                .withScript("paste.js")
                                .withScript("caret.js"),
                        "draft-part",
                        new PartPage(
                                DraftRoutes.address(draft),
                                draft.draft().title(),
                                DraftRoutes.address(draft, "part", section.key()),
                                section.title(),
                                section.prompt(),
                                section.goodLooksLike(),
                                section.source().text(),
                                typed.revision(),
                                typed.complete(),
                                !takes.isEmpty() || isWriter && trouble,
                                closed(isWriter, draft, takes),
                                stored.revision() == 0 ? "" : Moments.said(stored.at()),
                                fields,
                                TypedThemes.areAskedIn(section)
                                        ? new TypedThemes(rooms.coding().edited()).names()
                                        : List.of(),
                                evidence.ofDraft(ReaderOf.of(ctx), draft),
                                evidence.gathered(ReaderOf.of(ctx), draft),
                                DraftRoutes.address(draft, "evidence", "take"),
                                faults,
                                said.met().orElse(null),
                                beside,
                                said.note()));
    }

    private static String closed(boolean isWriter, StoredDraft draft, List<Field> takes) {
        if (!isWriter) {
            return "You can read this part and comment on it. Reviewers and learning leads on the team write.";
        }
        if (draft.draft().textIsOpen()) {
            return "";
        }
        String state = "In the state “" + draft.draft().state().label() + "” ";
        return takes.isEmpty()
                ? state + "this text cannot be changed. To change it, move the draft back first."
                : state + "only this can still be filled in: "
                        + takes.stream().map(Field::label).collect(Collectors.joining("; "))
                        + ". To change other text, move the draft back first.";
    }
}
