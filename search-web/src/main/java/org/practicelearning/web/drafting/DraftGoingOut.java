package org.practicelearning.web.drafting;

import java.util.List;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.quotation.QuotationLimit;
import org.practicelearning.templates.quotation.QuotationLimit.Outcome;
import org.practicelearning.templates.quotation.QuotationLimit.Shortened;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.evidence.LibrarySources;
import org.practicelearning.web.rights.Rights;

/**
 * A draft as it may leave the library: of a source that is neither ours nor openly licensed it quotes no more words than may
 * leave, and each note says what has become of its source.
 *
 * @param draft to be exported
 * @param shortened the quotations that were too long
 */
record DraftGoingOut(Draft draft, List<Shortened> shortened) {
    static DraftGoingOut of(Rooms rooms, Reader reader, StoredDraft stored) {
        LibrarySources sources = rooms.collections().sources(reader, rooms.shelf());
        Rights.Allowance allowance = rooms.rights().allowance();
        Outcome outcome = QuotationLimit.on(
                stored.form(),
                stored.draft(),
                (evidence, words) ->
                        sources.quotable(evidence.document(), words, allowance).text());
        return new DraftGoingOut(SourcesSince.noted(rooms, reader, outcome.draft()), outcome.shortened());
    }
}
