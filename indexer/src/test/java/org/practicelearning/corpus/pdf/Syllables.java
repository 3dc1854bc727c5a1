package org.practicelearning.corpus.pdf;

import java.util.Locale;
import java.util.Set;

/** Where a long English word may be parted: between two consonants that stand between vowels. Cautious, not complete. */
final class Syllables {
    private static final int LONG = 9;
    private static final Set<String> KEPT_TOGETHER = Set.of(
            "th", "ch", "sh", "ph", "wh", "ck", "gh", "ng", "qu", "st", "tr", "pr", "br", "cr", "dr", "fr", "gr", "pl",
            "bl", "cl", "fl", "gl", "ld", "nd", "nt", "rd", "rs", "wn", "lf");

    private Syllables() {}

    static boolean mayPart(String word, int at) {
        if (word.length() < LONG || at < 4 || at > word.length() - 4) {
            return false;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (!lower.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
            return false;
        }
        return vowel(lower.charAt(at - 2))
                && !vowel(lower.charAt(at - 1))
                && !vowel(lower.charAt(at))
                && vowel(lower.charAt(at + 1))
                && !KEPT_TOGETHER.contains(lower.substring(at - 1, at + 1));
    }

    private static boolean vowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }
}
