package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.DraftChange;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.quotation.References;
import org.practicelearning.templates.quotation.Withholding;
import org.practicelearning.templates.template.Template;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.evidence.CollectedItem;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;

/** Takes evidence from collections into a draft and, where asked, into its text. */
final class DraftEvidenceController {
    private final Rooms rooms;

    DraftEvidenceController(Rooms rooms) {
        this.rooms = rooms;
    }

    /** What the page shows. */
    record EvidencePage(
            String draft,
            String title,
            String address,
            String back,
            List<Line> taken,
            List<Gathered> collections,
            List<Place> places,
            String note) {}

    /** Evidence of the draft. */
    record Line(String id, String mark, String words, String citation, String note) {}

    /** A collection with what is in it. */
    record Gathered(String name, List<Item> items) {}

    /**
     * A quotation of a collection.
     *
     * @param mark its mark in the draft; empty when it has not been taken yet
     */
    record Item(String id, String words, String citation, String note, String mark) {}

    /** A text that evidence can be put into. */
    record Place(String path, String label, boolean chosen) {}

    /** {@code GET /drafts/{id}/evidence}, with {@code part} where the writer comes from. */
    void show(Context ctx) {
        page(ctx, rooms.draft(ctx), "");
    }

    private void page(Context ctx, StoredDraft draft, String note) {
        String part = Objects.requireNonNullElse(ctx.queryParam("part"), "");
        boolean fromPart = draft.form().section(part).isPresent();
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of("Evidence", Section.DRAFTS),
                        "draft-evidence",
                        new EvidencePage(
                                DraftRoutes.address(draft),
                                draft.draft().title(),
                                Address.of("drafts", draft.id(), "evidence")
                                        .with("part", fromPart ? part : "")
                                        .toString(),
                                fromPart ? DraftRoutes.address(draft, "part", part) : DraftRoutes.address(draft),
                                draft.draft().evidence().values().stream()
                                        .filter(each -> !each.wasTakenOut())
                                        .map(DraftEvidenceController::line)
                                        .toList(),
                                collections(ReaderOf.of(ctx), draft.draft()),
                                places(draft.form(), part),
                                note));
    }

    private static Line line(Evidence each) {
        return new Line(each.id(), "[@" + each.id() + "]", each.quotation(), References.note(each), each.note());
    }

    private List<Gathered> collections(Reader reader, Draft draft) {
        return rooms.collections().readable(reader).stream()
                .map(each -> new Gathered(
                        each.name(),
                        rooms.collections().items(reader, each).stream()
                                .map(item -> item(item, draft))
                                .toList()))
                .filter(each -> !each.items().isEmpty())
                .toList();
    }

    private static Item item(CollectedItem item, Draft draft) {
        Evidence evidence = item.evidence();
        return new Item(
                item.id(),
                evidence.quotation(),
                References.note(evidence),
                evidence.note(),
                same(draft, evidence).map(each -> "[@" + each.id() + "]").orElse(""));
    }

    /** The same words of the same version in the draft already. */
    private static Optional<Evidence> same(Draft draft, Evidence evidence) {
        return draft.evidence().values().stream()
                .filter(each -> each.document().equals(evidence.document())
                        && each.start() == evidence.start()
                        && each.end() == evidence.end()
                        && each.citation().version().equals(evidence.citation().version()))
                .findFirst();
    }

    private static List<Place> places(Template form, String part) {
        return texts(form)
                .filter(each -> part.isEmpty() || each.section().key().equals(part))
                .map(each -> new Place(
                        each.path(),
                        each.section().title() + ": " + each.field().label(),
                        false))
                .toList();
    }

    private static Stream<Template.Place> texts(Template form) {
        return form.places()
                .filter(each -> PartForm.isLong(each.field()) && !each.field().identity());
    }

    /** {@code POST /drafts/{id}/evidence}: takes {@code item}, and puts it {@code into} a text as {@code how} says. */
    void take(Context ctx) {
        FormToken.check(ctx);
        Reader reader = ReaderOf.of(ctx);
        StoredDraft draft = rooms.draft(ctx);
        Evidence found = rooms.collections()
                .item(reader, Objects.requireNonNullElse(ctx.formParam("item"), ""))
                .map(CollectedItem::evidence)
                .orElseThrow(() -> new Refusal.NotFound("There is no such quotation in your collections."));
        Optional<Template.Place> into = texts(draft.form())
                .filter(each -> each.path().equals(ctx.formParam("into")))
                .findFirst();
        boolean citationOnly = "citation".equals(ctx.formParam("how"));
        DraftChange change = rooms.drafts()
                .change(
                        reader,
                        draft.id(),
                        "Evidence taken in",
                        now -> taken(
                                draft.form(),
                                now,
                                found,
                                into,
                                citationOnly,
                                rooms.drafts().author(reader)));
        if (change instanceof DraftChange.Changed) {
            ctx.redirect(
                    into.map(each -> DraftRoutes.address(
                                            draft, "part", each.section().key())
                                    + "#" + PartForm.PREFIX + each.field().key())
                            .orElseGet(() -> Address.of("drafts", draft.id(), "evidence")
                                    .with("part", ctx.queryParam("part"))
                                    .toString()),
                    HttpStatus.SEE_OTHER);
        } else {
            ctx.status(HttpStatus.CONFLICT);
            page(
                    ctx,
                    draft,
                    "Not taken: in the state “" + draft.draft().state().label() + "” the text cannot be changed.");
        }
    }

    /** {@code POST /drafts/{id}/evidence/out}: takes {@code evidence} out again, once nothing cites it. */
    void takeOut(Context ctx) {
        FormToken.check(ctx);
        StoredDraft draft = rooms.draft(ctx);
        String id = Objects.requireNonNullElse(ctx.formParam("evidence"), "");
        if (!draft.draft().evidence().containsKey(id)) {
            throw new Refusal.NotFound("The draft has no such evidence.");
        }
        boolean cited = References.of(draft.form(), draft.draft()).numbers().containsKey(id);
        DraftChange change = cited
                ? new DraftChange.Closed(draft.draft().state())
                : rooms.drafts()
                        .change(
                                ReaderOf.of(ctx),
                                draft.id(),
                                "Evidence taken out",
                                now -> now.takeOut(Objects.requireNonNull(
                                        Withholding.forget(now, Set.of(id), "Taken out", "taken out")
                                                .evidence()
                                                .get(id))));
        if (change instanceof DraftChange.Changed) {
            ctx.redirect(DraftRoutes.address(draft, "evidence"), HttpStatus.SEE_OTHER);
        } else {
            ctx.status(HttpStatus.CONFLICT);
            page(
                    ctx,
                    draft,
                    cited
                            ? "[@" + id + "] is still cited. Take it and its quotation out of the text first."
                            : "Not taken out: in the state “"
                                    + draft.draft().state().label() + "” the text cannot be changed.");
        }
    }

    private static DraftChange taken(
            Template form,
            Draft draft,
            Evidence found,
            Optional<Template.Place> into,
            boolean citationOnly,
            Draft.Author author) {
        Optional<Evidence> already = same(draft, found);
        Evidence evidence = already.orElseGet(() -> new Evidence(
                draft.nextEvidenceId(),
                found.document(),
                found.citation(),
                found.start(),
                found.end(),
                found.taken(),
                found.note()));
        DraftChange change = already.isPresent() ? new DraftChange.Changed(draft) : draft.withEvidence(evidence);
        return change instanceof DraftChange.Changed(Draft with) && into.isPresent()
                ? put(form, with, evidence, into.get(), citationOnly, author)
                : change;
    }

    private static DraftChange put(
            Template form,
            Draft draft,
            Evidence evidence,
            Template.Place into,
            boolean citationOnly,
            Draft.Author author) {
        SectionText section = draft.section(into.section().key());
        String before = section.text(into.field().key());
        String mark = "[@" + evidence.id() + "]";
        String text = citationOnly || evidence.quotation().isEmpty()
                ? (before.isEmpty() ? mark : before + " " + mark)
                : (before.isEmpty() ? "" : before + "\n\n") + "“" + oneLine(evidence.quotation()) + "” " + mark;
        Map<String, Answer> answers = new LinkedHashMap<>(section.answers());
        answers.put(into.field().key(), Answer.of(text));
        return draft.write(form, into.section().key(), section.revision(), answers, section.complete(), author);
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
