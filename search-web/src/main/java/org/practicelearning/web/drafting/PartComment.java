package org.practicelearning.web.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.draft.Partner;

/**
 * What somebody said about a part of a draft.
 *
 * @param section key of the part
 * @param answers id of the comment it answers; null for the first of a conversation
 * @param partner on whose behalf; null for nobody's
 * @param version of the draft it was said about
 * @param resolvedBy who said that it has been dealt with; null while nobody has. Of a first comment only
 */
record PartComment(
        String id,
        String section,
        @Nullable String answers,
        @Nullable Partner partner,
        int version,
        String by,
        Instant said,
        String words,
        @Nullable String resolvedBy,
        @Nullable Instant resolved) {
    boolean isOpen() {
        return answers == null && resolved == null;
    }

    /** The same with other words. */
    PartComment saying(String other) {
        return new PartComment(id, section, answers, partner, version, by, said, other, resolvedBy, resolved);
    }
}
