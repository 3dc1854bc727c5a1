package org.practicelearning.indexer.tag;

import java.util.List;
import java.util.Set;

/**
 * A document with all that rules and people say of its themes.
 *
 * @param themes what the whole is about, the weightiest first
 * @param confirmed those of the themes that rest on at least one passage which a person confirmed
 */
public record MarkedDocument(
        List<MarkedPassage> passages,
        List<DocumentTheme> themes,
        Set<String> confirmed,
        List<Recommendation> recommendations) {
    public MarkedDocument {
        passages = List.copyOf(passages);
        themes = List.copyOf(themes);
        confirmed = Set.copyOf(confirmed);
        recommendations = List.copyOf(recommendations);
    }
}
