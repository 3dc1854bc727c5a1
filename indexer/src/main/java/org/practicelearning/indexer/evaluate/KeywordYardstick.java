package org.practicelearning.indexer.evaluate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;

/** What a plain list of the vocabulary's names would find: whole words in any case, and nothing else. */
final class KeywordYardstick {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 6;

    private final Map<String, Set<String>> concepts = new HashMap<>();

    KeywordYardstick(ConceptScheme scheme) {
        for (Concept concept : scheme.concepts()) {
            concept.names()
                    .forEach(name -> concepts.computeIfAbsent(plain(name), key -> new HashSet<>())
                            .add(concept.id()));
        }
    }

    private static String plain(String text) {
        return GAP.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Concepts of a text, all of them as happened. */
    Map<String, String> found(String text) {
        Map<String, String> found = new HashMap<>();
        List<String> words = List.of(plain(text).split(" "));
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST); to++) {
                concepts.getOrDefault(String.join(" ", words.subList(from, to)), Set.of())
                        .forEach(id -> found.put(id, "happened"));
            }
        }
        return found;
    }
}
