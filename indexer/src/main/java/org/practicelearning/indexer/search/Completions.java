package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.index.LibraryWords;
import org.practicelearning.indexer.search.LibrarySearch.Suggestion;

/**
 * Completes what is being typed from the titles, pseudonyms and words of the documents the reader may open, never from
 * what others have searched for.
 */
final class Completions {
    private static final int SHORTEST_WORD = 2;
    private static final int LONGEST_TYPED = 200;

    /** Words looked at in each segment: two letters may begin thousands. */
    private static final int MOST_WORDS = 5_000;

    private final OpenLibrary library;

    private Completions(OpenLibrary library) {
        this.library = library;
    }

    static List<Suggestion> of(OpenLibrary library, String typed, int limit) {
        String used = typed.length() > LONGEST_TYPED ? typed.substring(0, LONGEST_TYPED) : typed;
        List<LibraryWords.Word> words = LibraryWords.of(used);
        if (words.isEmpty() || limit <= 0) {
            return List.of();
        }
        Completions completions = new Completions(library);
        List<Suggestion> documents = completions.documents(words);
        List<Suggestion> completed = Character.isWhitespace(used.charAt(used.length() - 1))
                ? List.of()
                : completions.words(used, words.getLast(), limit);
        int room = Math.max(limit - completed.size(), limit / 2);
        return Stream.concat(documents.stream().limit(room), completed.stream())
                .limit(limit)
                .toList();
    }

    /** Documents whose title or pseudonym holds every word typed, the last one perhaps unfinished. */
    private List<Suggestion> documents(List<LibraryWords.Word> typed) {
        List<Suggestion> found = new ArrayList<>();
        for (int document = 0; document < library.cards().size(); document++) {
            DocumentCard card = library.cards().get(document);
            List<LibraryWords.Word> title = library.titleWords(document);
            boolean all = typed.subList(0, typed.size() - 1).stream()
                    .allMatch(
                            each -> title.stream().anyMatch(word -> word.stem().equals(each.stem())));
            if (all
                    && title.stream()
                            .anyMatch(word ->
                                    word.plain().startsWith(typed.getLast().plain()))) {
                found.add(new Suggestion(card.title(), Optional.of(card.id())));
            }
        }
        return found;
    }

    private List<Suggestion> words(String typed, LibraryWords.Word last, int limit) {
        if (last.plain().length() < SHORTEST_WORD) {
            return List.of();
        }
        String before = typed.substring(0, last.start());
        return counts(last.plain()).entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> each) -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(each -> new Suggestion(before + each.getKey(), Optional.empty()))
                .toList();
    }

    private Map<String, Integer> counts(String beginning) {
        Map<String, Integer> counts = new HashMap<>();
        for (LibraryLeaf leaf : library.leaves()) {
            leaf.segment().eachWord(beginning, MOST_WORDS, (word, passages) -> {
                if (word.chars().allMatch(Character::isLetter)) {
                    counts.merge(word, passages, Integer::sum);
                }
            });
        }
        return counts;
    }
}
