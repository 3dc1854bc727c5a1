package org.practicelearning.indexer.index;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words that the rules for endings would throw together with others of another meaning: "severe" is not "several", and
 * an emergency is not emerging. Each line is a word with its plural, and the stem that is its own.
 */
final class KeptApart {
    private static final Map<String, String> STEMS = Map.ofEntries(
            Map.entry("several", "several"),
            Map.entry("emergency", "emergenci"),
            Map.entry("emergencies", "emergenci"),
            Map.entry("university", "universiti"),
            Map.entry("universities", "universiti"),
            Map.entry("authority", "authoriti"),
            Map.entry("authorities", "authoriti"),
            Map.entry("experiment", "experiment"),
            Map.entry("experiments", "experiment"),
            Map.entry("experimental", "experiment"),
            Map.entry("relative", "relativ"),
            Map.entry("relatives", "relativ"),
            Map.entry("importance", "important"),
            Map.entry("important", "important"),
            Map.entry("importantly", "important"));

    private KeptApart() {}

    /** The stem of such a word; null for any other. */
    static @Nullable String stem(String word) {
        return STEMS.get(word);
    }
}
