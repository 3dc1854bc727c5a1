package org.practicelearning.indexer.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document is about, derived from its passages and from what people decided.
 *
 * @param themes the weightiest first
 * @param recommendations in the order of the text
 * @param edition key of the edition of Working Together in force when the incident happened, or {@link #NOT_STATED}; null
 *     for a paper that is not about a case
 */
public record CardSubject(
        List<CardTheme> themes,
        List<CardRecommendation> recommendations,
        @Nullable String edition) {
    /** Of a document that nothing has looked at. */
    public static final CardSubject UNKNOWN = new CardSubject(List.of(), List.of(), null);

    /** The edition of a case whose incident is not dated, or too roughly. */
    public static final String NOT_STATED = "not-stated";

    public CardSubject {
        themes = List.copyOf(themes);
        recommendations = List.copyOf(recommendations);
    }
}
