package org.practicelearning.web.drafting;

import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.quotation.References;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.evidence.SourceState;

/** The evidence that stands beside a part while it is written. */
final class BesideEvidence {
    /** The page of the evidence shows all; below the writing a few screens are enough. */
    private static final int MOST_GATHERED = 30;

    private final Rooms rooms;

    BesideEvidence(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * Evidence of the draft, with the mark that cites it.
     *
     * @param quoted as it is put into a text
     * @param warning what has become of its source; empty when nothing
     */
    record Source(String mark, String words, String citation, String quoted, String warning) {}

    /** A quotation of a collection that is not in the draft yet. */
    record Gathered(String id, String words, String citation) {}

    List<Source> ofDraft(Reader reader, StoredDraft draft) {
        Map<String, SourceState> since = SourcesSince.of(rooms, reader, draft.draft());
        return draft.draft().evidence().values().stream()
                .filter(each -> !each.wasTakenOut())
                .map(each -> new Source(
                        "[@" + each.id() + "]",
                        each.quotation(),
                        References.note(each),
                        EvidencePlaces.quoted(each),
                        SourcesSince.said(since, each)))
                .toList();
    }

    /** What the reader gathered and the draft does not have yet. */
    List<Gathered> gathered(Reader reader, StoredDraft draft) {
        return rooms.collections().readable(reader).stream()
                .flatMap(each -> rooms.collections().items(reader, each).stream())
                .filter(each ->
                        TakenEvidence.same(draft.draft(), each.evidence()).isEmpty())
                .limit(MOST_GATHERED)
                .map(each -> new Gathered(each.id(), each.evidence().quotation(), References.note(each.evidence())))
                .toList();
    }
}
