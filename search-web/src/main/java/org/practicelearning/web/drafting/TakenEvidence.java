package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.DraftChange;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.evidence.CollectedItem;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;

/** Takes quotations of the reader's collections into a draft; the same words of the same version only once. */
final class TakenEvidence {
    private final Rooms rooms;

    TakenEvidence(Rooms rooms) {
        this.rooms = rooms;
    }

    /** The quotation that a form names. */
    Evidence asked(Context ctx) {
        return rooms.collections()
                .item(ReaderOf.of(ctx), Objects.requireNonNullElse(ctx.formParam("item"), ""))
                .map(CollectedItem::evidence)
                .orElseThrow(() -> new Refusal.NotFound("There is no such quotation in your collections."));
    }

    /** The same words of the same version in the draft already. */
    static Optional<Evidence> same(Draft draft, Evidence evidence) {
        return draft.evidence().values().stream()
                .filter(each -> each.document().equals(evidence.document())
                        && each.start() == evidence.start()
                        && each.end() == evidence.end()
                        && each.citation().version().equals(evidence.citation().version()))
                .findFirst();
    }

    /** What becomes of the draft after the evidence is in it. */
    @FunctionalInterface
    interface Then {
        DraftChange change(Draft draft, Evidence evidence);
    }

    /**
     * What came of taking.
     *
     * @param evidence as the draft has it; empty where it was not taken
     */
    record Outcome(DraftChange change, Optional<Evidence> evidence) {}

    Outcome take(Reader reader, StoredDraft draft, Evidence found, Then then) {
        Optional<Evidence> there = same(draft.draft(), found);
        if (there.isPresent() && then == NOTHING_MORE) {
            return new Outcome(new DraftChange.Changed(draft.draft()), there);
        }
        List<Evidence> taken = new ArrayList<>();
        DraftChange change = rooms.drafts().change(reader, draft.id(), "Evidence taken in", now -> {
            Optional<Evidence> already = same(now, found);
            Evidence evidence = already.orElseGet(() -> new Evidence(
                    now.nextEvidenceId(),
                    found.document(),
                    found.citation(),
                    found.start(),
                    found.end(),
                    found.taken(),
                    found.note()));
            DraftChange with = already.isPresent() ? new DraftChange.Changed(now) : now.withEvidence(evidence);
            DraftChange after = with instanceof DraftChange.Changed(Draft so) ? then.change(so, evidence) : with;
            if (after instanceof DraftChange.Changed) {
                taken.add(evidence);
            }
            return after;
        });
        return new Outcome(change, taken.stream().findFirst());
    }

    /** Evidence is in the draft, and that is all. */
    static final Then NOTHING_MORE = (draft, evidence) -> new DraftChange.Changed(draft);
}
