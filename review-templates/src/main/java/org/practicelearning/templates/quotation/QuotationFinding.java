package org.practicelearning.templates.quotation;

import java.util.List;
import org.practicelearning.templates.evidence.WordChange;

/**
 * Something about a quotation its writer should look at.
 *
 * @param path where it stands in the draft; empty for evidence as such
 * @param evidence its id
 * @param kind what it is
 * @param message in words
 * @param changes where words differ: removed are the source's, added the draft's
 */
public record QuotationFinding(String path, String evidence, Kind kind, String message, List<WordChange> changes) {
    /** What was found. */
    public enum Kind {
        /** The draft quotes other words than were frozen. */
        WORDS_DIFFER,
        /** The source holds other words where the quotation was taken. */
        SOURCE_DIFFERS,
        /** The source was replaced, changed, withdrawn or is gone. */
        SOURCE_MOVED_ON,
        /** The draft cites evidence it does not have. */
        UNKNOWN,
        /** A finding without any citation. */
        NOTHING_BEHIND_IT,
        /** Evidence that is cited nowhere. */
        NOT_USED
    }

    public QuotationFinding {
        changes = List.copyOf(changes);
    }
}
