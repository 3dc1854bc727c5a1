package org.practicelearning.indexer.tag;

import java.util.List;

/** A document's passages with their themes, what the whole is about, and its recommendations. */
public record TaggedDocument(
        List<TaggedPassage> passages, List<DocumentTheme> themes, List<Recommendation> recommendations) {
    public TaggedDocument {
        passages = List.copyOf(passages);
        themes = List.copyOf(themes);
        recommendations = List.copyOf(recommendations);
    }
}
