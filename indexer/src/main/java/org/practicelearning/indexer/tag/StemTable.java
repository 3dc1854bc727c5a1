package org.practicelearning.indexer.tag;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers for the word stems that rules speak of, so that text is compared by numbers. */
final class StemTable {
    static final int UNKNOWN = -1;
    private static final int MOST_REMEMBERED = 200_000;

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> remembered = new ConcurrentHashMap<>();

    /** The number of a stem in a rule, given a new one where it has none. */
    int add(String lower) {
        return ids.computeIfAbsent(WordStem.of(lower), key -> ids.size());
    }

    /** The number of a word that counts only as written. */
    int addExact(String raw) {
        return ids.computeIfAbsent("=" + raw, key -> ids.size());
    }

    /** The number of a word of a text. */
    int find(String lower) {
        Integer known = remembered.get(lower);
        if (known == null) {
            known = ids.getOrDefault(WordStem.of(lower), UNKNOWN);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(lower, known);
            }
        }
        return known;
    }

    int findExact(String raw) {
        Integer id = ids.get("=" + raw);
        if (id == null && raw.endsWith("s") && raw.length() > 2) {
            id = ids.get("=" + raw.substring(0, raw.length() - 1));
        }
        return id == null ? UNKNOWN : id;
    }

    /** A text's words as numbers. */
    Coded code(Words words) {
        int count = words.size();
        Coded coded = new Coded(words, new int[count], new int[count], new int[count]);
        for (int i = 0; i < count; i++) {
            Words.Word word = words.at(i);
            coded.stems()[i] = find(word.lower());
            coded.exact()[i] = word.isCapitals() ? findExact(word.raw()) : UNKNOWN;
            coded.joined()[i] = word.joined() && i + 1 < count
                    ? find(word.lower() + words.at(i + 1).lower())
                    : UNKNOWN;
        }
        return coded;
    }

    /**
     * @param stems number of each word's stem
     * @param exact number of each word as written, where it has capitals
     * @param joined number of each word and the next as one, where a hyphen joins them
     */
    record Coded(Words words, int[] stems, int[] exact, int[] joined) {}
}
