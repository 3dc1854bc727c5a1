package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.AnswerText;
import org.practicelearning.templates.draft.DraftChange;
import org.practicelearning.templates.draft.KeyTable;
import org.practicelearning.templates.draft.Problem;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.evidence.WordChange;
import org.practicelearning.templates.evidence.WordDifference;
import org.practicelearning.templates.quotation.References;
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

    PartController(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * What the page shows.
     *
     * @param revision what the writer begins from
     * @param differences where somebody else's text differs from the one typed; empty but for a conflict
     * @param saved when the part was saved last; empty when never
     */
    record PartPage(
            String draft,
            String draftTitle,
            String address,
            String evidenceAddress,
            String title,
            String prompt,
            String good,
            String source,
            long revision,
            boolean complete,
            String saved,
            List<FieldView> fields,
            List<Source> evidence,
            List<Fault> faults,
            List<Difference> differences,
            String note) {}

    /** Evidence of the draft, with the mark that cites it. */
    record Source(String mark, String words, String citation) {}

    /** A question that two people answered. */
    record Difference(String label, String theirs, List<WordChange> changes) {}

    /** {@code GET /drafts/{id}/part/{section}}. */
    void show(Context ctx) {
        StoredDraft draft = rooms.draft(ctx);
        Section section = section(ctx, draft);
        SectionText text = draft.draft().section(section.key());
        page(
                ctx,
                draft,
                section,
                new Typed(text.revision(), text.answers(), Map.of(), text.complete()),
                new Said(Map.of(), List.of(), null, ""));
    }

    static Section section(Context ctx, StoredDraft draft) {
        return draft.form()
                .section(ctx.pathParam("section"))
                .orElseThrow(() -> new Refusal.NotFound("The draft has no such part."));
    }

    /**
     * What the page says besides.
     *
     * @param another table that gets one more row
     */
    private record Said(
            Map<String, String> faults,
            List<Difference> differences,
            @Nullable String another,
            String note) {}

    /** {@code POST /drafts/{id}/part/{section}}. */
    void save(Context ctx) {
        FormToken.check(ctx);
        Reader reader = ReaderOf.of(ctx);
        StoredDraft draft = rooms.draft(ctx);
        Section section = section(ctx, draft);
        Typed typed = PartForm.read(ctx, section);
        DraftChange change = rooms.drafts().write(reader, draft, section, typed);
        switch (change) {
            case DraftChange.Changed(var after) -> saved(ctx, draft, section, after.section(section.key()));
            case DraftChange.Conflict(SectionText theirs) -> conflict(ctx, draft, section, typed, theirs);
            case DraftChange.Wrong(List<Problem> problems) -> {
                Map<String, String> faults = new LinkedHashMap<>();
                problems.forEach(each -> faults.putIfAbsent(PartForm.element(section, each.field()), each.message()));
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                page(ctx, draft, section, typed, new Said(faults, List.of(), null, ""));
            }
            default -> {
                ctx.status(HttpStatus.CONFLICT);
                page(
                        ctx,
                        draft,
                        section,
                        typed,
                        new Said(
                                Map.of(),
                                List.of(),
                                null,
                                "Not saved: in the state “"
                                        + draft.draft().state().label()
                                        + "” this text cannot be changed. What you typed is still below."));
            }
        }
    }

    /** Another row is offered on what has just been saved, so that nothing typed can be lost on the way. */
    private void saved(Context ctx, StoredDraft draft, Section section, SectionText text) {
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
        List<Section> all = draft.form().sections();
        int next = all.indexOf(section) + 1;
        ctx.redirect(
                then.equals("next") && next < all.size()
                        ? DraftRoutes.address(draft, "part", all.get(next).key())
                        : DraftRoutes.address(draft),
                HttpStatus.SEE_OTHER);
    }

    private void conflict(Context ctx, StoredDraft draft, Section section, Typed typed, SectionText theirs) {
        List<Difference> differences = new ArrayList<>();
        for (Field field : section.fields()) {
            String other = words(field, theirs.answers().get(field.key()));
            String mine = words(field, typed.answers().get(field.key()));
            if (!other.equals(mine)) {
                differences.add(new Difference(field.label(), other, WordDifference.between(other, mine)));
            }
        }
        ctx.status(HttpStatus.CONFLICT);
        page(
                ctx,
                draft,
                section,
                new Typed(theirs.revision(), typed.answers(), typed.identities(), typed.complete()),
                new Said(
                        Map.of(),
                        differences,
                        null,
                        "Not saved yet: this part was changed at " + Moments.said(theirs.at())
                                + ", after you opened it. Both texts are here. Put together what you want to keep in the"
                                + " form, and save again."));
    }

    private static String words(Field field, @Nullable Answer answer) {
        return answer == null ? "" : AnswerText.of(field, answer);
    }

    private void page(Context ctx, StoredDraft draft, Section section, Typed typed, Said said) {
        SectionText stored = draft.draft().section(section.key());
        KeyTable keys = rooms.drafts().keys(ReaderOf.of(ctx), draft);
        for (Map.Entry<String, String> each : typed.identities().entrySet()) {
            keys = keys.with(each.getKey(), each.getValue());
        }
        String more = said.another() == null ? ctx.queryParam("row") : said.another();
        List<Fault> faults = said.faults().entrySet().stream()
                .map(each -> new Fault(each.getKey(), each.getValue()))
                .toList();
        boolean trouble = !faults.isEmpty() || !said.note().isEmpty();
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of((trouble ? "Error: " : "") + section.title(), PageHead.Section.DRAFTS),
                        "draft-part",
                        new PartPage(
                                DraftRoutes.address(draft),
                                draft.draft().title(),
                                DraftRoutes.address(draft, "part", section.key()),
                                Address.of("drafts", draft.id(), "evidence")
                                        .with("part", section.key())
                                        .toString(),
                                section.title(),
                                section.prompt(),
                                section.goodLooksLike(),
                                section.source().text(),
                                typed.revision(),
                                typed.complete(),
                                stored.revision() == 0 ? "" : Moments.said(stored.at()),
                                new PartView(section, said.faults(), more, draft.keptBy(ReaderOf.of(ctx)))
                                        .fields(typed.answers(), keys),
                                evidence(draft),
                                faults,
                                said.differences(),
                                said.note()));
    }

    private static List<Source> evidence(StoredDraft draft) {
        return draft.draft().evidence().values().stream()
                .map(each -> new Source("[@" + each.id() + "]", each.quotation(), References.note(each)))
                .toList();
    }
}
