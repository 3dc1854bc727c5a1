package org.practicelearning.web.drafting;

import java.util.List;
import java.util.Set;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.LibrarySearch.SimilarPassage;
import org.practicelearning.indexer.search.Within;
import org.practicelearning.indexer.tag.PassageRole;
import org.practicelearning.templates.check.EarlierRecommendations;

/** Recommendations in documents that the reader may open. */
final class SaidInLibrary implements EarlierRecommendations {
    private static final int MOST = 3;

    /** Passages that share less are alike in their trade's words only. */
    private static final double LEAST = 0.3;

    private final LibrarySearch library;
    private final Reader reader;

    SaidInLibrary(LibrarySearch library, Reader reader) {
        this.library = library;
        this.reader = reader;
    }

    @Override
    public List<Earlier> like(String recommendation) {
        if (recommendation.isBlank()) {
            return List.of();
        }
        Within within = new Within(Set.of(), Set.of(PassageRole.RECOMMENDATION.key()));
        return library.similar(reader, recommendation, within, "", MOST).stream()
                .filter(each -> each.likeness() >= LEAST)
                .map(SaidInLibrary::earlier)
                .toList();
    }

    private static Earlier earlier(SimilarPassage each) {
        String year =
                each.card().year() == null ? "no date" : each.card().year().toString();
        return new Earlier(
                each.hit().text(), each.card().title() + ", " + year, each.hit().id(), "");
    }
}
