package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Predicate;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.check.DraftChecks;
import org.practicelearning.templates.check.Remark;
import org.practicelearning.templates.evidence.WordChange;
import org.practicelearning.templates.quotation.QuotationCheck;
import org.practicelearning.templates.quotation.QuotationFinding;
import org.practicelearning.templates.quotation.QuotationFinding.Kind;
import org.practicelearning.templates.quotation.References;
import org.practicelearning.templates.template.Section;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.ReaderOf;

/** The questions to a draft: its quotations against their sources, and what checks ask. None is ever in the way. */
final class ChecksController {
    private final Rooms rooms;

    ChecksController(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * What the page shows.
     *
     * @param quotations whose words or source are not as they should be
     * @param bare findings without evidence
     * @param unused evidence that is cited nowhere
     * @param shortened quotations that the files of the draft shorten
     * @param most words that the files may hold of a source that is not free
     */
    record ChecksPage(
            String draft,
            String title,
            String evidence,
            List<Quoted> quotations,
            List<Quoted> bare,
            List<Quoted> unused,
            List<Quoted> shortened,
            int most,
            List<Question> questions,
            List<String> references) {}

    /** Something about a quotation. */
    record Quoted(String mark, String place, String address, String message, List<WordChange> words) {}

    /** A question of a check. */
    record Question(String place, String address, String words, String message, String reason, String source) {}

    /** {@code GET /drafts/{id}/checks}. */
    void show(Context ctx) {
        Reader reader = ReaderOf.of(ctx);
        StoredDraft draft = rooms.draft(ctx);
        List<QuotationFinding> findings = QuotationCheck.check(
                draft.form(), draft.draft(), rooms.collections().sources(reader, rooms.shelf()));
        List<Question> questions = new DraftChecks(
                        new ContestedLabels(rooms.coding().scheme()),
                        new SaidInLibrary(rooms.library(), reader),
                        DraftChecks.SUGGESTED_RECOMMENDATIONS)
                .ask(draft.form(), draft.draft()).stream()
                        .map(each -> question(draft, each))
                        .toList();
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of("Checks", PageHead.Section.DRAFTS),
                        "draft-checks",
                        new ChecksPage(
                                DraftRoutes.address(draft),
                                draft.draft().title(),
                                DraftRoutes.address(draft, "evidence"),
                                quoted(
                                        draft,
                                        findings,
                                        each -> each != Kind.NOTHING_BEHIND_IT && each != Kind.NOT_USED),
                                quoted(draft, findings, each -> each == Kind.NOTHING_BEHIND_IT),
                                quoted(draft, findings, each -> each == Kind.NOT_USED),
                                shortened(reader, draft),
                                rooms.rights().words(),
                                questions,
                                References.of(draft.form(), draft.draft()).list()));
    }

    private static List<Quoted> quoted(StoredDraft draft, List<QuotationFinding> findings, Predicate<Kind> kinds) {
        return findings.stream()
                .filter(each -> kinds.test(each.kind()))
                .map(each -> quoted(draft, each))
                .toList();
    }

    private List<Quoted> shortened(Reader reader, StoredDraft draft) {
        return DraftGoingOut.of(rooms, reader, draft).shortened().stream()
                .map(each -> new Quoted(
                        "[@" + each.evidence() + "]",
                        place(draft, each.path()),
                        address(draft, each.path()),
                        "",
                        List.of()))
                .toList();
    }

    private static Quoted quoted(StoredDraft draft, QuotationFinding each) {
        return new Quoted(
                each.evidence().isEmpty() ? "" : "[@" + each.evidence() + "]",
                place(draft, each.path()),
                address(draft, each.path()),
                each.message(),
                each.changes());
    }

    private static Question question(StoredDraft draft, Remark each) {
        return new Question(
                place(draft, each.path()),
                address(draft, each.path()),
                each.words(),
                each.message(),
                each.reason(),
                each.source());
    }

    private static String key(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static String place(StoredDraft draft, String path) {
        return draft.form().section(key(path)).map(Section::title).orElse("");
    }

    private static String address(StoredDraft draft, String path) {
        return draft.form()
                .section(key(path))
                .map(each -> DraftRoutes.address(draft, "part", each.key()) + "#" + PartForm.element(each, path))
                .orElse("");
    }
}
