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
     * @param quotes whether it has any evidence
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
            boolean quotes,
            List<Quoted> quotations,
            List<Quoted> bare,
            List<Quoted> unused,
            List<Quoted> shortened,
            int most,
            List<Question> questions,
            List<String> references) {}

    /** Something about a quotation. */
    record Quoted(String mark, DraftPlace place, String message, List<WordChange> words) {}

    /** {@code GET /drafts/{id}/checks}. */
    void show(Context ctx) {
        Reader reader = ReaderOf.of(ctx);
        StoredDraft draft = rooms.draft(ctx);
        List<QuotationFinding> findings = QuotationCheck.check(
                draft.form(), draft.draft(), rooms.collections().sources(reader, rooms.shelf()));
        List<Remark> remarks = new DraftChecks(
                        new ContestedLabels(rooms.coding().scheme()),
                        new SaidInLibrary(rooms.library(), reader),
                        DraftChecks.SUGGESTED_RECOMMENDATIONS)
                .ask(draft.form(), draft.draft());
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of("Checks", PageHead.Section.DRAFTS),
                        "draft-checks",
                        new ChecksPage(
                                DraftRoutes.address(draft),
                                draft.draft().title(),
                                DraftRoutes.address(draft, "evidence"),
                                draft.draft().evidence().values().stream().anyMatch(each -> !each.wasTakenOut()),
                                quoted(
                                        draft,
                                        findings,
                                        each -> each != Kind.NOTHING_BEHIND_IT && each != Kind.NOT_USED),
                                quoted(draft, findings, each -> each == Kind.NOTHING_BEHIND_IT),
                                quoted(draft, findings, each -> each == Kind.NOT_USED),
                                shortened(reader, draft),
                                rooms.rights().words(),
                                Question.of(draft, remarks),
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
                .map(each -> new Quoted("[@" + each.evidence() + "]", DraftPlace.of(draft, each.path()), "", List.of()))
                .toList();
    }

    private static Quoted quoted(StoredDraft draft, QuotationFinding each) {
        return new Quoted(
                each.evidence().isEmpty() ? "" : "[@" + each.evidence() + "]",
                DraftPlace.of(draft, each.path()),
                each.message(),
                each.changes());
    }
}
