package org.practicelearning.web.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CardTheme;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.LibrarySearch.SimilarPassage;
import org.practicelearning.indexer.search.Within;

/**
 * Documents like another: those whose passages say much the same as its own, added up. Its recommendations and findings
 * are asked about first, for they are what it was written for; where there are none, its longest passages.
 */
final class Alike {
    /** Passages asked about: each takes some milliseconds. */
    private static final int ASKED = 12;

    private static final int ANSWERS = 8;

    /** Characters of a passage that can say something. */
    private static final int SHORTEST = 60;

    /** Passages that share less are alike in their trade's words only. */
    private static final double LEAST = 0.2;

    private final LibrarySearch library;
    private final Reader reader;
    private final DocumentCard card;
    private final Map<String, Found> found = new LinkedHashMap<>();

    Alike(LibrarySearch library, Reader reader, DocumentCard card) {
        this.library = library;
        this.reader = reader;
        this.card = card;
    }

    /**
     * A document like it.
     *
     * @param worth likeness of its passages, added up
     * @param passages how many of those asked about have one like it there
     * @param best the likest of its passages
     * @param themes names of the themes both are about
     */
    record Found(DocumentCard card, double worth, int passages, SimilarPassage best, List<String> themes) {
        private Found with(SimilarPassage other) {
            return new Found(
                    card,
                    worth + other.likeness(),
                    passages + 1,
                    other.likeness() > best.likeness() ? other : best,
                    themes);
        }
    }

    /** Other documents, the likest first. */
    List<Found> among(List<Passage> passages, int limit) {
        for (Passage each : telling(passages)) {
            Map<String, SimilarPassage> likest = new HashMap<>();
            library.similar(reader, each.text(), Within.ANYWHERE, card.id(), ANSWERS).stream()
                    .filter(answer -> answer.likeness() >= LEAST && says(answer))
                    .forEach(answer -> likest.merge(
                            answer.card().id(),
                            answer,
                            (one, other) -> one.likeness() >= other.likeness() ? one : other));
            likest.forEach((id, answer) -> found.merge(id, first(answer), (before, fresh) -> before.with(answer)));
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble((Found each) -> -each.worth())
                        .thenComparing(each -> each.card().title())
                        .thenComparing(each -> each.card().id()))
                .limit(limit)
                .toList();
    }

    /** A line with a name and a date is like every other such line, and says nothing. */
    static boolean says(SimilarPassage answer) {
        return answer.hit().text().length() >= SHORTEST;
    }

    private Found first(SimilarPassage answer) {
        Set<String> own = Set.copyOf(
                card.subject().themes().stream().map(CardTheme::concept).toList());
        return new Found(
                answer.card(),
                answer.likeness(),
                1,
                answer,
                answer.card().subject().themes().stream()
                        .filter(each -> own.contains(each.concept()))
                        .map(CardTheme::label)
                        .toList());
    }

    private List<Passage> telling(List<Passage> passages) {
        Set<String> made = Set.copyOf(card.subject().recommendations().stream()
                .map(each -> each.passage())
                .toList());
        List<Passage> telling = new ArrayList<>(passages);
        telling.sort(Comparator.comparing((Passage each) -> !made.contains(each.id()))
                .thenComparingInt(each -> -each.text().length()));
        return telling.subList(0, Math.min(ASKED, telling.size()));
    }
}
