package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.DraftChange;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.quotation.References;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.evidence.CollectedItem;
import org.practicelearning.web.evidence.LibrarySources;
import org.practicelearning.web.evidence.SourceState;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.ReaderOf;

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

    /**
     * Evidence of the draft.
     *
     * @param use the numbers it is cited under, or that it is not
     * @param warning what has become of its source; empty when nothing
     * @param out where it is taken out again
     */
    record Line(String mark, String words, String citation, String note, String use, String warning, String out) {}

    /** A collection with what is in it. */
    record Gathered(String name, List<Item> items) {}

    /**
     * A quotation of a collection.
     *
     * @param mark its mark in the draft; empty when it has not been taken yet
     * @param warning what has become of its source; empty when nothing
     */
    record Item(String id, String words, String citation, String note, String mark, String warning) {}

    /** A text that evidence can be put into. */
    record Place(String path, String label) {}

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
                                lines(ReaderOf.of(ctx), draft),
                                collections(ReaderOf.of(ctx), draft.draft()),
                                EvidencePlaces.of(draft.form(), draft.draft(), part).stream()
                                        .map(each -> new Place(each.path(), each.label()))
                                        .toList(),
                                note));
    }

    private List<Line> lines(Reader reader, StoredDraft draft) {
        Map<String, SourceState> since = SourcesSince.of(rooms, reader, draft.draft());
        Map<String, List<Integer>> numbers =
                References.of(draft.form(), draft.draft()).numbers();
        return draft.draft().evidence().values().stream()
                .filter(each -> !each.wasTakenOut())
                .map(each -> new Line(
                        "[@" + each.id() + "]",
                        each.quotation(),
                        References.note(each),
                        each.note(),
                        cited(numbers.getOrDefault(each.id(), List.of())),
                        SourcesSince.said(since, each),
                        DraftRoutes.address(draft, "evidence", each.id(), "remove")))
                .toList();
    }

    /** The notes of the files that lead to it. */
    private static String cited(List<Integer> numbers) {
        return switch (numbers.size()) {
            case 0 -> "Not used yet";
            case 1 -> "Citation " + numbers.getFirst();
            default -> "Citations " + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        };
    }

    private List<Gathered> collections(Reader reader, Draft draft) {
        LibrarySources sources = rooms.collections().sources(reader, rooms.shelf());
        return rooms.collections().readable(reader).stream()
                .map(each -> new Gathered(
                        each.name(),
                        rooms.collections().items(reader, each).stream()
                                .map(item -> item(sources, item, draft))
                                .toList()))
                .filter(each -> !each.items().isEmpty())
                .toList();
    }

    private static Item item(LibrarySources sources, CollectedItem item, Draft draft) {
        Evidence evidence = item.evidence();
        return new Item(
                item.id(),
                evidence.quotation(),
                References.note(evidence),
                evidence.note(),
                TakenEvidence.same(draft, evidence)
                        .map(each -> "[@" + each.id() + "]")
                        .orElse(""),
                String.join(" ", sources.state(item).sentences()));
    }

    /** {@code POST /drafts/{id}/evidence}: takes {@code item}, and puts it {@code into} a text as {@code how} says. */
    void take(Context ctx) {
        FormToken.check(ctx);
        Reader reader = ReaderOf.of(ctx);
        StoredDraft draft = rooms.draft(ctx);
        TakenEvidence taking = new TakenEvidence(rooms);
        Evidence found = taking.asked(ctx);
        String wanted = Objects.requireNonNullElse(ctx.formParam("into"), "");
        Optional<EvidencePlaces.Place> into = EvidencePlaces.find(draft.form(), draft.draft(), wanted);
        into.ifPresent(each -> draft.refuseShut(each.section().key()));
        boolean citationOnly = "citation".equals(ctx.formParam("how"));
        Draft.Author author = rooms.drafts().author(reader);
        DraftChange change = taking.take(
                        reader,
                        draft,
                        found,
                        into.isEmpty()
                                ? TakenEvidence.NOTHING_MORE
                                : (now, evidence) -> EvidencePlaces.put(
                                        draft.form(), now, evidence, into.get(), citationOnly, author))
                .change();
        if (change instanceof DraftChange.Changed) {
            ctx.redirect(
                    into.map(each -> DraftRoutes.address(
                                            draft, "part", each.section().key())
                                    + "#" + each.element())
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
}
