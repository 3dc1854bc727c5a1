package org.practicelearning.indexer.taxonomy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Refuses labels that would match everything or nothing. */
final class LabelCheck {
    static final int LONGEST = 200;
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "did", "do", "for", "from", "had", "has",
            "have", "he", "her", "his", "i", "in", "is", "it", "its", "not", "of", "on", "or", "she", "that", "the",
            "their", "there", "they", "this", "to", "was", "we", "were", "which", "who", "with");

    private LabelCheck() {}

    /** Why a label cannot be used; empty where it can. */
    static Optional<String> of(Label label, Set<String> groups) {
        String text = label.text();
        if (text.length() > LONGEST && !label.kind().isCue()) {
            return Optional.of("a label has at most " + LONGEST + " characters");
        }
        if (label.kind().isCue()) {
            return Cue.problem(text, groups);
        }
        List<String> words = words(text);
        if (words.isEmpty()) {
            return Optional.of("a label has letters or digits");
        }
        if (String.join("", words).length() < 2) {
            return Optional.of("a label of one letter or digit would be found everywhere");
        }
        if (label.kind() != LabelKind.ACRONYM && words.stream().allMatch(LabelCheck::isSmall)) {
            return Optional.of("a label of small words alone would be found everywhere");
        }
        return Optional.empty();
    }

    /** The same for two labels of a concept of which one is too many. */
    static String key(Label label) {
        return switch (label.kind()) {
            case CUE, WEAK_CUE, HEADING -> label.kind().key() + label.text();
            case ACRONYM -> label.text();
            default -> label.text().toLowerCase(Locale.ROOT);
        };
    }

    static boolean isSmall(String word) {
        return SMALL.contains(word) || word.length() < 2;
    }

    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}&]+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }
}
