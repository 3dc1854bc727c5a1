package org.practicelearning.web.drafting;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.templates.clock.DueDate;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.evidence.Collections;
import org.practicelearning.web.gate.Door;
import org.practicelearning.web.house.House;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.rights.Rights;
import org.practicelearning.web.shelf.Shelf;

/** The addresses of this room. */
public final class DraftRoutes {
    private DraftRoutes() {}

    /**
     * What the room stands on.
     *
     * @param partnership whose library it is
     * @param rights what may leave the library
     */
    public record Rooms(
            Drafts drafts,
            Collections collections,
            LibrarySearch library,
            Shelf shelf,
            Coding coding,
            House house,
            Supplier<String> partnership,
            CaseTeams teams,
            Rights rights,
            Publishing publishing,
            Pages pages,
            InstantSource clock) {

        /** The draft an address names, if the reader may see it, and may change it where the request would. */
        StoredDraft draft(Context ctx) {
            boolean reading = ctx.method() == HandlerType.GET || ctx.method() == HandlerType.HEAD;
            return reading ? draftToRead(ctx) : draftToChange(ctx);
        }

        /** The draft an address names, for pages that lead to a change. */
        StoredDraft draftToChange(Context ctx) {
            StoredDraft found = draftToRead(ctx);
            if (!teams.writes(ReaderOf.asker(ctx), found)) {
                throw new Refusal.Forbidden("Your place on the team of this case is for reading and comments.");
            }
            return found;
        }

        /** The draft an address names, for whatever everybody may do who sees it. */
        StoredDraft draftToRead(Context ctx) {
            return drafts.find(ReaderOf.of(ctx), ctx.pathParam("id"))
                    .filter(each -> teams.reads(ReaderOf.asker(ctx), each))
                    .map(each -> walls().shown(ReaderOf.of(ctx), each))
                    .orElseThrow(() -> new Refusal.NotFound("You have no such draft."));
        }

        /** What was said about a draft, without words of what the reader may not open any more. */
        List<PartComment> comments(Reader reader, StoredDraft draft) {
            UnaryOperator<String> shown = drafts.find(reader, draft.id())
                    .map(whole -> walls().words(reader, whole.draft()))
                    .orElseThrow(() -> new Refusal.NotFound("You have no such draft."));
            return drafts.comments().of(draft).stream()
                    .map(each -> each.saying(shown.apply(each.words())))
                    .toList();
        }

        /**
         * What somebody typed into a draft and did not save. It is not shown to somebody who may not open any more what the
         * draft quotes: words of that might stand in it.
         */
        List<SafetyCopy> unsaved(Reader reader, StoredDraft draft) {
            return walls().shut(reader, draft.draft()).isEmpty()
                    ? drafts.copies().of(reader, draft, drafts.keys(reader, draft))
                    : List.of();
        }

        /** The dates a draft must keep, the first one first, without what is over. */
        List<DueDate> dates(StoredDraft draft) {
            return KnownDays.dates(house.clock().reviewClock(), draft.form(), draft.draft()).stream()
                    .filter(each -> !each.isHistory(today()))
                    .sorted(Comparator.comparing(DueDate::date))
                    .toList();
        }

        /** What of the evidence in drafts somebody may see. */
        EvidenceWalls walls() {
            return drafts.walls(shelf);
        }

        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), Words.ZONE);
        }
    }

    /** Where something of a draft is. */
    static String address(StoredDraft draft, String... more) {
        String[] segments = new String[more.length + 2];
        segments[0] = "drafts";
        segments[1] = draft.id();
        System.arraycopy(more, 0, segments, 2, more.length);
        return Address.of(segments).toString();
    }

    /** Adds them. */
    public static void add(RoutesConfig routes, Rooms rooms) {
        DraftsController all = new DraftsController(rooms);
        routes.get("/drafts", all::show, Door.TEAM);
        routes.get("/drafts/deleted", all::deleted, Door.TEAM);
        routes.get("/drafts/new", all::showNew, Door.COLLECT);
        routes.post("/drafts/new", all::begin, Door.COLLECT);
        routes.get("/drafts/{id}/copy", all::showCopy, Door.TEAM);
        routes.post("/drafts/{id}/copy", all::copy, Door.COLLECT);
        routes.get("/drafts/{id}/delete", all::askToDelete, Door.TEAM);
        routes.post("/drafts/{id}/delete", all::delete, Door.COLLECT);
        routes.get("/drafts/{id}/case", all::askToShare, Door.TEAM);
        routes.post("/drafts/{id}/case", all::share, Door.COLLECT);
        DraftOwnerController owners = new DraftOwnerController(rooms);
        routes.get("/drafts/{id}/owner", owners::ask, Door.COLLECT);
        routes.post("/drafts/{id}/owner", owners::give, Door.COLLECT);
        LeaverController leavers = new LeaverController(rooms);
        routes.get("/people/{id}/hand-over", leavers::ask, Door.ADMINISTER);
        routes.post("/people/{id}/hand-over", leavers::give, Door.ADMINISTER);
        DraftController one = new DraftController(rooms);
        routes.get("/drafts/{id}", one::show, Door.TEAM);
        StateController states = new StateController(rooms);
        routes.get("/drafts/{id}/move/{to}", states::showMove, Door.TEAM);
        routes.post("/drafts/{id}/move/{to}", states::move, Door.COLLECT);
        routes.get("/drafts/{id}/sign", states::showSign, Door.TEAM);
        routes.post("/drafts/{id}/sign", states::sign, Door.COLLECT);
        PublishController publish = new PublishController(rooms);
        routes.get("/drafts/{id}/publish", publish::show, Door.COLLECT);
        routes.post("/drafts/{id}/publish", publish::ask, Door.COLLECT);
        routes.post("/drafts/{id}/publish/answers", publish::answer, Door.COLLECT);
        PublicationsController asked = new PublicationsController(rooms);
        routes.get("/publications", asked::list, Door.KEEP);
        routes.get("/publications/{id}", asked::show, Door.KEEP);
        routes.post("/publications/{id}", asked::decide, Door.KEEP);
        routes.get("/publications/{id}/file.docx", asked::file, Door.KEEP);
        WritingController writing = new WritingController(rooms);
        PartController parts = new PartController(rooms, writing);
        routes.get("/drafts/{id}/part/{section}", parts::show, Door.TEAM);
        routes.post("/drafts/{id}/part/{section}", parts::save, Door.COLLECT);
        CommentsController comments = new CommentsController(rooms);
        routes.get("/drafts/{id}/part/{section}/comments", comments::show, Door.TEAM);
        routes.post("/drafts/{id}/part/{section}/comments", comments::say, Door.TEAM);
        routes.post("/drafts/{id}/comments/{comment}", comments::resolve, Door.TEAM);
        routes.get("/drafts/{id}/part/{section}/writing", writing::renew, Door.TEAM);
        routes.post("/drafts/{id}/part/{section}/writing", writing::keep, Door.COLLECT);
        routes.post("/drafts/{id}/part/{section}/discard", writing::discard, Door.COLLECT);
        HistoryController history = new HistoryController(rooms);
        routes.get("/drafts/{id}/history", history::show, Door.TEAM);
        routes.get("/drafts/{id}/history/{number}", history::compare, Door.TEAM);
        routes.post("/drafts/{id}/history/{number}", history::restore, Door.COLLECT);
        DraftEvidenceController evidence = new DraftEvidenceController(rooms);
        routes.get("/drafts/{id}/evidence", evidence::show, Door.TEAM);
        routes.post("/drafts/{id}/evidence", evidence::take, Door.COLLECT);
        EvidenceAtCaretController caret = new EvidenceAtCaretController(rooms);
        routes.post("/drafts/{id}/evidence/take", caret::take, Door.COLLECT);
        EvidenceOutController out = new EvidenceOutController(rooms);
        routes.get("/drafts/{id}/evidence/{evidence}/remove", out::ask, Door.TEAM);
        routes.post("/drafts/{id}/evidence/{evidence}/remove", out::remove, Door.COLLECT);
        routes.get("/drafts/{id}/checks", new ChecksController(rooms)::show, Door.TEAM);
        DraftExportController export = new DraftExportController(rooms);
        routes.get("/drafts/{id}/export.{format}", export::export, Door.TEAM);
        WordController word = new WordController(rooms);
        routes.get("/drafts/{id}/word", word::show, Door.TEAM);
        routes.post("/drafts/{id}/word", word::send, Door.COLLECT);
        routes.post("/drafts/{id}/word/take", word::take, Door.COLLECT);
        routes.post("/drafts/{id}/word/drop", word::drop, Door.COLLECT);
        FormController form = new FormController(rooms);
        routes.get("/drafts/{id}/template", form::show, Door.COLLECT);
        routes.post("/drafts/{id}/template", form::change, Door.COLLECT);
        DatesController dates = new DatesController(rooms);
        routes.get("/drafts/{id}/dates", dates::show, Door.TEAM);
        routes.get("/drafts/{id}/dates.ics", dates::calendar, Door.TEAM);
        DelayController delays = new DelayController(rooms);
        routes.get("/drafts/{id}/dates/{rule}", delays::ask, Door.TEAM);
        routes.post("/drafts/{id}/dates/{rule}", delays::keep, Door.COLLECT);
    }
}
