package org.practicelearning.indexer.search;

import java.util.Set;
import org.practicelearning.indexer.index.LibraryWords;

/**
 * Words that only hold a sentence together. Beside other words they need not be found; in a phrase, alone, or typed in
 * capitals (IT, US) they count like any word. "Not" and "no" are not among them: in this field they carry meaning.
 */
final class SmallWords {
    private static final Set<String> WORDS = Set.of(
            "a", "about", "am", "an", "and", "any", "are", "as", "at", "be", "been", "being", "but", "by", "can",
            "could", "did", "do", "does", "for", "from", "had", "has", "have", "he", "her", "his", "how", "i", "if",
            "in", "into", "is", "it", "its", "may", "me", "my", "of", "on", "or", "our", "she", "should", "so", "some",
            "such", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "us",
            "was", "we", "were", "what", "when", "where", "which", "who", "why", "will", "with", "would", "you",
            "your");

    private SmallWords() {}

    static boolean isSmall(QueryNode.Word word) {
        if (word.parts().size() != 1) {
            return false;
        }
        LibraryWords.Word only = word.parts().getFirst();
        return WORDS.contains(only.plain()) && !isCapitals(word.typed());
    }

    static boolean isSmall(String plain) {
        return WORDS.contains(plain);
    }

    private static boolean isCapitals(String typed) {
        return typed.length() > 1 && typed.chars().allMatch(Character::isUpperCase);
    }
}
