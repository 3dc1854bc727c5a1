package org.practicelearning.templates.print;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.quotation.References;
import org.practicelearning.templates.template.Template;

/**
 * A draft ready for paper.
 *
 * @param cover words for the cover, header and footer by name: title, template, partnership, state, version, date, marking,
 *     edition
 * @param pieces the body in its order
 * @param evidence what citation marks stand for
 * @param references one line for each document cited
 */
public record PrintedDraft(
        Map<String, String> cover, List<Piece> pieces, Map<String, Evidence> evidence, References references) {
    public PrintedDraft {
        cover = Map.copyOf(cover);
        pieces = List.copyOf(pieces);
        evidence = Map.copyOf(evidence);
    }

    /** The draft as it is printed on a day for a partnership. */
    public static PrintedDraft of(Template template, Draft draft, String partnership, LocalDate day) {
        return new PrintedDraft(
                CoverWords.of(template, draft, partnership, day),
                Outline.of(template, draft),
                draft.evidence(),
                References.of(template, draft));
    }

    /** What the footnote of a mark says; the mark itself where there is no evidence behind it. */
    public String note(String evidenceId) {
        Evidence found = evidence.get(evidenceId);
        return found == null ? "[@" + evidenceId + "]" : References.footnote(found);
    }
}
