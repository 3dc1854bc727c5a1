package org.practicelearning.web.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.citation.Citation;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.evidence.Standing;
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
        Set<String> shut = rooms.walls().shut(reader, stored.draft());
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        outcome.draft().evidence().forEach((id, each) -> {
            Standing standing =
                    sources.standing(each.document(), each.citation().version());
            evidence.put(
                    id,
                    shut.contains(id) || each.wasTakenOut() || standing == Standing.CURRENT
                            ? each
                            : noted(each, standing));
        });
        return new DraftGoingOut(outcome.draft().said(outcome.draft().sections(), evidence), outcome.shortened());
    }

    private static Evidence noted(Evidence each, Standing standing) {
        Citation cited = each.citation();
        return new Evidence(
                each.id(),
                each.document(),
                new Citation(
                        cited.key(),
                        cited.title() + " [" + since(standing) + "]",
                        cited.publisher(),
                        cited.published(),
                        cited.year(),
                        cited.kind(),
                        cited.page(),
                        cited.paragraph(),
                        cited.section(),
                        cited.quotation(),
                        cited.address(),
                        cited.version(),
                        cited.accessed()),
                each.start(),
                each.end(),
                each.taken(),
                each.note());
    }

    private static String since(Standing standing) {
        return switch (standing) {
            case CURRENT -> "";
            case CHANGED -> "quoted from an earlier version";
            case REPLACED -> "replaced by a new edition since it was quoted";
            case WITHDRAWN -> "withdrawn by its publisher since it was quoted";
            case GONE -> "no longer in the library";
        };
    }
}
